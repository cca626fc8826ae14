package ma.chikaya.knowledge;

import java.util.UUID;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is keyed.
 *
 * @param id the same again is the same question
 * @param bodyId where it is asked
 * @param channel {@code telephone} or {@code counter}
 * @param topic empty where the words do not say
 * @param territory code of a province or prefecture; empty where none is known
 * @param phone E.164
 */
public record NewEnquiry(
        UUID id,
        int keyedBy,
        int bodyId,
        String text,
        Language language,
        String channel,
        String topic,
        String territory,
        @Nullable String phone,
        @Nullable String email) {

    @Override
    public String toString() {
        return "NewEnquiry[" + bodyId + "]";
    }
}
