package ma.chikaya.web.signin;

/** What the first national administrator typed about himself, to stand in the page again. */
public record FirstForm(String nameAr, String nameFr, String email) {

    @Override
    public String toString() {
        return "FirstForm[]";
    }
}
