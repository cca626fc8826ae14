package ma.chikaya.web.desk;

import gg.jte.Content;
import java.util.List;
import ma.chikaya.web.Choice;
import org.jspecify.annotations.Nullable;

/**
 * A list of submissions.
 *
 * @param total how many the filter holds in all
 * @param first the first line in words: what must be decided today
 * @param range which of them are shown, in words
 * @param assignees whom ticked ones may be given to; empty where nothing may be assigned
 * @param reminds whether ticked ones may be called to mind of the bodies that have them
 * @param saved id of the saved view that is shown
 */
record InboxPage(
        String title,
        int total,
        Content first,
        List<InboxRow> rows,
        InboxFilter filter,
        List<Choice> states,
        List<Choice> kinds,
        List<Choice> topics,
        List<Choice> channels,
        List<Choice> officials,
        List<Choice> assignees,
        boolean reminds,
        String range,
        @Nullable String previous,
        @Nullable String next,
        @Nullable Link elsewhere,
        @Nullable Integer saved,
        @Nullable Notice notice) {

    /** Whether lines may be ticked. */
    boolean picks() {
        return reminds || !assignees.isEmpty();
    }

    boolean empty() {
        return rows.isEmpty();
    }
}
