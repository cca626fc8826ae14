package ma.chikaya.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of accounts.
 *
 * @param total how many the filter finds on all pages
 * @param next what {@link AccountFilter#before} must be for the next page; absent on the last
 */
public record AccountPage(
        List<Account> accounts, int total, @Nullable Integer next) {}
