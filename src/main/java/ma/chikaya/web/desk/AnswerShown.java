package ma.chikaya.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reasoned answer as the citizen reads it.
 *
 * @param letter address of the letter to print, once it is sent
 * @param about when and under which number it was sent
 */
record AnswerShown(
        String lang,
        String dir,
        @Nullable String about,
        @Nullable String opening,
        @Nullable String summary,
        @Nullable String summaryLang,
        @Nullable String summaryDir,
        List<PointShown> points,
        @Nullable String letter) {

    /**
     * One point and what it is answered.
     *
     * @param finish the address that marks the measure as done; null where there is nothing to mark
     */
    record PointShown(
            int no,
            String label,
            String finding,
            String reason,
            @Nullable String legalBasis,
            @Nullable String measure,
            @Nullable String promised,
            @Nullable String done,
            @Nullable String finish) {}
}
