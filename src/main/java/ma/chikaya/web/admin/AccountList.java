package ma.chikaya.web.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of accounts.
 *
 * @param sealed the words searched for, as an address carries them
 * @param bodyName the body the list is narrowed to
 * @param state {@code active}, {@code closed} or {@code all}
 * @param use {@code any}, {@code waiting} or {@code never}
 * @param batch the sheet the list is narrowed to
 * @param next address of the next page
 */
public record AccountList(
        String query,
        @Nullable String sealed,
        @Nullable String bodyName,
        @Nullable Integer body,
        String state,
        String use,
        @Nullable Integer batch,
        int total,
        List<AccountRow> rows,
        @Nullable String next) {

    /** As many letters as one paper holds. */
    public static final int PART = 200;

    /** What is chosen for all the papers at once. */
    public static final String EVERY_PART = "all";

    /** How many papers the letters of all of them take. */
    public int parts() {
        return (total + PART - 1) / PART;
    }

    public boolean handable() {
        return rows.stream().anyMatch(AccountRow::handable);
    }
}
