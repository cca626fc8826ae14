package ma.chikaya.web.desk;

import org.jspecify.annotations.Nullable;

/** One reminder; without an address where its reader is told of a case he does not read. */
public record ReminderRow(
        String code,
        @Nullable String href,
        String what,
        String why,
        String body,
        String when,
        String machine,
        boolean late) {}
