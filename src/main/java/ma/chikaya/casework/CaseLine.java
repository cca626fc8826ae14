package ma.chikaya.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list.
 *
 * @param dueOn the next legal date; null once nothing is owed
 * @param personId the complainant, null where the identity is withheld
 */
public record CaseLine(
        UUID id,
        TrackingCode code,
        Kind kind,
        State state,
        Ball ball,
        String subject,
        @Nullable LocalDate dueOn,
        LocalDate receivedOn,
        @Nullable LocalDate decideBy,
        @Nullable LocalDate answerBy,
        @Nullable Integer assigneeId,
        @Nullable UUID personId,
        String complainantType,
        Channel channel,
        @Nullable String topic,
        int bodyId,
        @Nullable Integer competentBodyId,
        int reopened,
        boolean recorded,
        boolean danger,
        Instant updatedAt) {

    /** Whether the next date is that of the answer rather than of the decision. */
    public boolean awaitsAnswer() {
        return state == State.ACCEPTED || state == State.IN_PROCESS || state == State.ANSWER_PROPOSED;
    }
}
