package ma.chikaya.web.desk;

import org.jspecify.annotations.Nullable;

/**
 * The answer that waits for approval, as its author and his colleagues see it.
 *
 * @param where with whom it waits, and until when
 * @param withdraw the address that takes it back; null where the reader is not its author
 */
record ProposedShown(
        String where, AnswerShown answer, @Nullable String withdraw) {}
