package ma.chikaya.intake;

import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is not sent yet.
 *
 * @param id becomes the submission's own, so that files can already belong to it
 * @param evidenceSeen whether the question for evidence was answered, with files or without
 * @param submissionId what it has become; the form is emptied then
 */
public record Draft(
        UUID id,
        Form form,
        boolean evidenceSeen,
        Instant savedAt,
        @Nullable UUID submissionId) {

    public boolean isFiled() {
        return submissionId != null;
    }

    public Draft with(Form changed) {
        return new Draft(id, changed, evidenceSeen, savedAt, submissionId);
    }

    public Draft with(UnaryOperator<Form> change) {
        return with(change.apply(form));
    }

    /** The question for evidence, and for what the body asks besides, is asked again. */
    public Draft withEvidenceUnseen() {
        return new Draft(id, form, false, savedAt, submissionId);
    }

    public Draft withEvidenceSeen() {
        return new Draft(id, form, true, savedAt, submissionId);
    }
}
