package ma.chikaya.web.desk;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in words.
 *
 * @param who whoever did it; null where time did
 * @param detail the words given with it: a reason, a question
 */
record HistoryLine(
        String when,
        String datetime,
        Content what,
        @Nullable String who,
        @Nullable String detail) {

    /** The same with a line more under it. */
    HistoryLine with(String more) {
        return new HistoryLine(when, datetime, what, who, detail == null ? more : more + "\n" + detail);
    }
}
