package ma.chikaya.limits;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import org.jspecify.annotations.Nullable;

/** How often each thing may be asked before a challenge comes. All figures are assumed: no text sets them. */
final class Rates {

    private Rates() {}

    /** For one subject from one address. */
    static Rate together(Purpose purpose) {
        return switch (purpose) {
            // A helper, an association or a program of theirs files for many with one telephone.
            case FILING -> Rate.of(60, ofMinutes(1));
            // One address may be a whole telephone network at the hour when everybody writes.
            case DRAFT -> Rate.of(500, ofSeconds(3));
            case UPLOAD -> Rate.of(30, ofSeconds(20));
            case MESSAGE -> Rate.of(10, ofMinutes(1));
            case TRACKING, VERIFYING -> Rate.of(10, ofSeconds(10));
            case SIGN_IN -> Rate.of(10, ofSeconds(30));
            case RESENDING -> Rate.of(3, ofMinutes(10));
            // An office behind one address reads as its people type.
            case READING -> Rate.of(120, ofMillis(500));
            // A school or an office behind one address has several opinions of one article.
            case COUNTED -> Rate.of(20, ofMinutes(1));
        };
    }

    /** For one subject from all addresses, where it guards a secret or someone's mailbox. */
    static @Nullable Rate alone(Purpose purpose) {
        return switch (purpose) {
            case TRACKING, VERIFYING -> Rate.of(60, ofSeconds(5));
            case SIGN_IN -> Rate.of(40, ofSeconds(10));
            case RESENDING -> Rate.of(6, ofMinutes(10));
            case FILING, DRAFT, UPLOAD, MESSAGE, READING, COUNTED -> null;
        };
    }
}
