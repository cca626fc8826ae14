package ma.chikaya.web.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of accounts.
 *
 * @param bodyName the body the list is narrowed to
 * @param state {@code active}, {@code closed} or {@code all}
 * @param next address of the next page
 */
public record AccountList(
        String query,
        @Nullable String bodyName,
        @Nullable Integer body,
        String state,
        int total,
        List<AccountRow> rows,
        @Nullable String next) {}
