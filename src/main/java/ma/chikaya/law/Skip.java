package ma.chikaya.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that did not count, or on which no time could end.
 *
 * @param holiday what it was; null for a weekend
 */
public record Skip(LocalDate day, @Nullable Holiday holiday) {}
