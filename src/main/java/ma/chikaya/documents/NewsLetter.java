package ma.chikaya.documents;

import org.jspecify.annotations.Nullable;

/**
 * What the letter to somebody who is told by post shows of what happened in his case: a complement asked for, more
 * time, another body.
 *
 * @param happened what happened, with its date
 * @param words what the body asks, writes or gives as its reason; absent where it gives none
 * @param site the address people type, without {@code https://}
 */
public record NewsLetter(
        Letter letter,
        String title,
        String happened,
        @Nullable String words,
        String site) {}
