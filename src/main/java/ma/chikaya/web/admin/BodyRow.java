package ma.chikaya.web.admin;

import org.jspecify.annotations.Nullable;

/**
 * A body as the administration sees it.
 *
 * @param above the body that supervises it
 */
public record BodyRow(int id, String name, @Nullable String above, boolean joined) {

    public String href() {
        return BodiesController.PATH + "/" + id;
    }

    public String accountsHref() {
        return Accounts.PATH + "?body=" + id;
    }

    public String newAccountHref() {
        return Accounts.PATH + "/new?body=" + id;
    }
}
