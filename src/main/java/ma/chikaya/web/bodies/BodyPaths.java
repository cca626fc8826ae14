package ma.chikaya.web.bodies;

/** Addresses of the pages a body keeps. */
public final class BodyPaths {

    public static final String HOME = "/desk/body";

    static final String BODY = HOME + "/{id:\\d{1,9}}";

    private BodyPaths() {}

    public static String of(int body) {
        return HOME + "/" + body;
    }

    public static String of(int body, String page) {
        return of(body) + "/" + page;
    }
}
