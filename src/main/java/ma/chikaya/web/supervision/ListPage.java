package ma.chikaya.web.supervision;

import java.util.List;
import ma.chikaya.web.desk.StateChip;
import org.jspecify.annotations.Nullable;

/**
 * The submissions one number is made of.
 *
 * @param what it is the number of, and in which time
 * @param hidden how many of this page are no longer the reader's to see
 */
record ListPage(
        String title,
        String what,
        int total,
        String up,
        List<Row> rows,
        int hidden,
        String range,
        @Nullable String next) {

    /** @param took how many days; null where nothing was timed */
    record Row(
            String href,
            String code,
            String subject,
            StateChip state,
            String day,
            @Nullable String took,
            boolean late) {}
}
