package ma.chikaya.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A legal date as a paper tells it.
 *
 * @param by the last day, included; absent where it cannot be promised yet, because no body is known
 * @param days the length the law gives, in days
 */
public record Promise(@Nullable LocalDate by, int days) {}
