package ma.chikaya.web.desk;

import java.util.List;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import org.jspecify.annotations.Nullable;

/**
 * The reasoned answer in the making.
 *
 * @param revision of the draft that is on the screen
 * @param saved when it was last saved, and by whom
 * @param citizenLanguage what the citizen reads, in words
 * @param templates what may be inserted; empty where there is none
 * @param errors what keeps it from being proposed
 * @param inserted the point a template was just put into; 0 for none
 */
record DraftShown(
        int revision,
        @Nullable String saved,
        List<Choice> languages,
        String citizenLanguage,
        String opening,
        String summary,
        List<PointField> points,
        List<Choice> templates,
        List<Choice> into,
        List<FormError> errors,
        int inserted) {

    /** One point with its boxes. */
    record PointField(
            int no,
            String label,
            @Nullable String quote,
            StateChip state,
            String finding,
            String reason,
            String basis,
            String measure,
            String owner,
            String due) {}

    @Nullable
    String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }
}
