package ma.chikaya.web.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of accounts.
 *
 * @param bodyName the body the list is narrowed to
 * @param state {@code active}, {@code closed} or {@code all}
 * @param use {@code any}, {@code waiting} or {@code never}
 * @param batch the sheet the list is narrowed to
 * @param next address of the next page
 */
public record AccountList(
        String query,
        @Nullable String bodyName,
        @Nullable Integer body,
        String state,
        String use,
        @Nullable Integer batch,
        int total,
        List<AccountRow> rows,
        @Nullable String next) {

    public boolean handable() {
        return rows.stream().anyMatch(AccountRow::handable);
    }
}
