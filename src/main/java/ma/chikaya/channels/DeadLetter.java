package ma.chikaya.channels;

import java.time.Instant;
import java.util.UUID;
import ma.chikaya.kernel.Language;

/**
 * A message that failed for good.
 *
 * @param channel {@code mail} or {@code sms}
 * @param about what it is about, in the recipient's language; empty where that is not known
 * @param failure why, in a word of the message bundles: {@code refused}, {@code undelivered}, {@code bounced},
 *     {@code long}, {@code unconfirmed}, {@code server}
 * @param code the same as the network said it
 * @param sendable whether it still says something: a secret is forgotten once it is given up
 */
public record DeadLetter(
        UUID id,
        String channel,
        Language language,
        String about,
        Instant queuedAt,
        Instant failedAt,
        String failure,
        String code,
        boolean sendable) {

    static String word(String code) {
        if (code.startsWith("bounce")) return "bounced";
        if (code.startsWith("smtp-5") || code.equals("http-400") || code.equals("http-422")) return "refused";
        if (code.matches("smpp-(1|b|33|34|40|48|51)")) return "refused";
        if (code.equals("smpp-silent")) return "unconfirmed";
        if (code.matches("UNDELIV|EXPIRED|REJECTD|DELETED")) return "undelivered";
        return code.equals("too-long") ? "long" : "server";
    }
}
