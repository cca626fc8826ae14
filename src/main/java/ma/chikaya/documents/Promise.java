package ma.chikaya.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal date as a paper tells it.
 *
 * @param by the last day, included; absent where it cannot be promised yet, because no body is known
 * @param days the length the law gives, in days
 * @param moved whether the last day is later than that, because nobody works on the one it fell on
 */
public record Promise(@Nullable LocalDate by, int days, boolean moved) {

    String length() {
        return moved ? "documents.promise.days.moved" : "documents.promise.days";
    }
}
