package ma.chikaya.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * What the person gets at once. Sending again gives the same one: the PIN is derived, not stored.
 *
 * @param bodyId the body that has it
 * @param competentBodyId the body it was addressed to; differs where that one has not joined
 */
public record Receipt(
        UUID submissionId,
        TrackingCode code,
        String pin,
        String token,
        State state,
        Instant filedAt,
        LocalDate decideBy,
        @Nullable LocalDate answerBy,
        int bodyId,
        @Nullable Integer competentBodyId) {

    @Override
    public String toString() {
        return "Receipt[" + submissionId + "]";
    }
}
