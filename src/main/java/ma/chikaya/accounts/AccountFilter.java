package ma.chikaya.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param words beginnings of words of the names or the address; empty for all
 * @param bodyId with a membership in this body today
 * @param active only those that are active, or only those that are not
 * @param use by whether their owners have come
 * @param within with a membership in one of these bodies; null for everywhere
 * @param batch those that came with one sheet
 * @param before the id the page before ended with; the newest accounts come first
 */
public record AccountFilter(
        String words,
        @Nullable Integer bodyId,
        @Nullable Boolean active,
        Use use,
        @Nullable Set<Integer> within,
        @Nullable Integer batch,
        @Nullable Integer before,
        int limit) {

    public static final int MOST = 300;

    /** Whether the owner of an account has come. */
    public enum Use {
        ANY,
        /** Has not chosen a password yet. */
        WAITING,
        /** Never signed in, with a password or without. */
        NEVER_IN
    }

    public AccountFilter {
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("limit " + limit);
        within = within == null ? null : Set.copyOf(within);
    }

    public AccountFilter(
            String words, @Nullable Integer bodyId, @Nullable Boolean active, @Nullable Integer before, int limit) {
        this(words, bodyId, active, Use.ANY, null, null, before, limit);
    }
}
