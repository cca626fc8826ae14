package ma.chikaya.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param words beginnings of words of the names or the address; empty for all
 * @param bodyId with a membership in this body today
 * @param active only those that are active, or only those that are not
 * @param before the id the page before ended with; the newest accounts come first
 */
public record AccountFilter(
        String words,
        @Nullable Integer bodyId,
        @Nullable Boolean active,
        @Nullable Integer before,
        int limit) {

    public AccountFilter {
        if (limit < 1 || limit > 200) throw new IllegalArgumentException("limit " + limit);
    }
}
