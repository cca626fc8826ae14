package ma.chikaya.web.admin;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet would do, as much of it as fits on a page.
 *
 * @param href the page of this sheet
 * @param total how many faults there are, or how many changes where there is none
 * @param seen tells this plan from another, so that what is confirmed is what was read
 * @param next address of the following lines; null where these are the last
 */
public record PlanShown(
        String kind,
        String fileName,
        String href,
        boolean sound,
        int total,
        int unchanged,
        List<Line> lines,
        List<Count> counts,
        String seen,
        @Nullable String next) {

    /** A fault with its column, or a change with its name. */
    public record Line(int line, String where, Content what) {}

    /** How often one thing is wrong, or happens. */
    public record Count(Content what, int n) {}
}
