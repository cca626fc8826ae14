package ma.chikaya.escalation;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of reminders ends and the next one begins. Many are done in one instant, so the instant alone does not
 * tell.
 */
public record Place(Instant at, UUID submissionId, Audience audience) {

    private static final String BETWEEN = "~";

    /** Empty where an address was changed by hand. */
    public static Optional<Place> read(String typed) {
        String[] parts = typed.split(BETWEEN, -1);
        if (parts.length != 3) return Optional.empty();
        try {
            return Optional.of(
                    new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]), Audience.valueOf(parts[2])));
        } catch (DateTimeParseException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** As an address carries it. */
    @Override
    public String toString() {
        return at + BETWEEN + submissionId + BETWEEN + audience;
    }
}
