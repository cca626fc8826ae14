package ma.chikaya.web;

/** Addresses that pages of more than one part link to. */
public final class Routes {

    public static final String HOME = "/";
    public static final String FILE = "/new";
    public static final String TRACK = "/track";
    public static final String MINE = "/mine";
    public static final String PRIVACY = "/privacy";
    public static final String ACCESSIBILITY = "/accessibility";
    public static final String DATES = "/dates";
    public static final String VERIFY = "/verify";
    public static final String SEAL_KEYS = "/.well-known/jwks.json";
    public static final String HELP = "/help";
    public static final String SCAN = "/scan";
    public static final String DIRECTORY = "/directory";
    public static final String JOIN = "/join";

    /** Before the word of a body's own page. */
    public static final String WINDOW = "/b/";

    public static final String SOURCE = "/source";
    public static final String DESK = "/desk";
    public static final String DESK_SEARCH = "/desk/search";
    public static final String DASHBOARD = "/desk/dashboard";
    public static final String TERRITORY = "/desk/territory";
    public static final String DELEGATION = "/desk/delegation";
    public static final String SIGN_IN = "/desk/sign-in";
    /** One's own account. */
    public static final String ME = "/desk/me";

    public static final String SIGN_OUT = "/desk/sign-out";

    /** The call centre, on every page in the same place: the short number and the one reached from abroad. */
    public static final String CALL = "3737";

    public static final String CALL_FROM_ABROAD = "+212 5 37 67 99 06";

    private Routes() {}

    /** A body's own page. */
    public static String window(String slug) {
        return WINDOW + slug;
    }
}
