package ma.chikaya.web.desk;

import gg.jte.Content;
import java.util.List;
import ma.chikaya.web.Due;
import ma.chikaya.web.FormError;
import org.jspecify.annotations.Nullable;

/**
 * What waits for approval.
 *
 * @param what refusal or answer, in words, and who proposed it when
 * @param passed why it is this reader who decides, where it is not his own body's affair
 * @param ground the ground of a refusal in words; null for an answer
 * @param post how it goes, where the person is told by post
 * @param answer the answer as the citizen will read it; null for a refusal
 */
record ApprovalShown(
        String title,
        Content what,
        @Nullable Content passed,
        @Nullable Content ground,
        @Nullable String reason,
        @Nullable String guidance,
        @Nullable AnswerShown answer,
        @Nullable String post,
        String href,
        String action,
        String code,
        String subject,
        @Nullable Due due,
        int version,
        Typed typed,
        List<FormError> errors,
        List<HistoryLine> since) {

    @Nullable
    String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }
}
