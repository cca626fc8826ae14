package ma.chikaya.web.supervision;

import gg.jte.Content;
import java.util.List;
import ma.chikaya.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one body.
 *
 * @param up the page of the bodies it was opened from; null on one's own
 * @param behind whether much is still being counted
 */
record Dashboard(
        int body,
        String name,
        Content standAt,
        boolean behind,
        @Nullable String up,
        List<Choice> bodies,
        List<Choice> spans,
        List<Tile> now,
        List<Tile> past,
        List<Line> ages,
        int agesTotal,
        List<Row> topics,
        List<Row> persons,
        @Nullable Chart chart,
        List<Month> months) {

    /** A share of the open stock, with its list. */
    record Line(String label, int n, int percent, String tone, String href) {}

    /** A cell that opens its list; null where it is nothing. */
    record Cell(String number, @Nullable String href) {}

    /** A topic or a person: open, late, and what was done in the time. */
    record Row(String name, boolean quiet, Cell open, Cell late, Cell first, Cell second) {}

    /** One month: whether it is still going on, then what happened in it. */
    record Month(
            String name,
            boolean going,
            String received,
            String decided,
            String answered,
            String median,
            String share) {}
}
