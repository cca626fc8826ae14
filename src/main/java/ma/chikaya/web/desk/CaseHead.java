package ma.chikaya.web.desk;

import java.util.List;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * The head of a case page.
 *
 * @param about what else must be seen at first sight, in short words: recorded, identity withheld, acting for another
 * @param acts what may be decided now, the likeliest first
 * @param list the list it was opened from
 */
record CaseHead(
        TrackingCode code,
        String subject,
        String kind,
        StateChip state,
        boolean danger,
        List<About> about,
        List<Act> acts,
        String list) {

    record About(String label, @Nullable String icon) {}

    /** A decision with a page of its own. */
    record Act(
            String href,
            String label,
            String style,
            @Nullable String key,
            @Nullable String hint) {}

    /** The decisions that are easily taken for one another, where there is more than one. */
    List<Act> alike() {
        List<Act> hinted = acts.stream().filter(act -> act.hint() != null).toList();
        return hinted.size() > 1 ? hinted : List.of();
    }
}
