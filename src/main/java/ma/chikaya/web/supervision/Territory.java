package ma.chikaya.web.supervision;

import gg.jte.Content;
import java.util.List;
import ma.chikaya.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The bodies under one, the worst first.
 *
 * @param up the page of the body above it, where that is the reader's to see
 * @param dashboard figures of the body itself; null where it has none to show
 * @param reminds whether the reader may call late cases to mind
 */
record Territory(
        String code,
        String name,
        Content standAt,
        @Nullable String up,
        @Nullable String dashboard,
        List<Choice> spans,
        List<Tile> totals,
        List<Column> columns,
        boolean reminds,
        List<Row> rows,
        int total,
        String range,
        @Nullable String previous,
        @Nullable String next) {

    /** @param sort for {@code aria-sort} */
    record Column(String label, String href, String sort, boolean number) {}

    /** @param under the page of the bodies under it, where there are any */
    record Row(
            int id,
            String name,
            String href,
            @Nullable String under,
            boolean joined,
            boolean delegated,
            Dashboard.Cell late,
            String oldest,
            Dashboard.Cell open,
            Dashboard.Cell untouched,
            Dashboard.Cell waiting,
            @Nullable String waitingSince,
            String median,
            String share,
            String signedIn,
            String never) {}
}
