package ma.chikaya.documents;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt shows.
 *
 * @param demo marks the paper as a demonstration
 * @param language that of the file: small receipts are in it, or in Arabic where it is Tamazight
 * @param kind {@code complaint}, {@code observation}, {@code suggestion} or {@code question}
 * @param pin the six digits that open the case with the code; absent where it is not printed again
 * @param trackingAddress what the QR code holds: an address without personal data, with a token where there is one
 * @param site the address people type, without {@code https://}
 * @param subject the person's own words, shortened to 240 letters; absent where there are none
 * @param body the body it is addressed to; absent while the national desk looks for it
 * @param person the name given; never printed where it is withheld
 * @param withheld whether the identity is withheld from the body
 * @param filedAt legal time
 * @param receivedOn the day a paper came, where it was keyed on another day
 * @param files attached files, recordings apart
 * @param decide by when it is decided on, or for the other kinds by when its outcome is told
 * @param answer for a complaint, by when it is answered
 * @param fingerprint SHA-256 of the text filed, in hexadecimal; absent where nothing was written
 * @param prints the fingerprint of each recording and file sent with it
 * @param given what was answered to the body's own questions
 * @param seal where its seal is checked, the seal in the address; absent where it is not sealed
 */
public record Receipt(
        boolean demo,
        Language language,
        String kind,
        TrackingCode code,
        @Nullable String pin,
        URI trackingAddress,
        String site,
        @Nullable String subject,
        @Nullable LocalText body,
        @Nullable String person,
        boolean withheld,
        LocalDateTime filedAt,
        @Nullable LocalDate receivedOn,
        LocalText channel,
        int files,
        int recordings,
        Promise decide,
        @Nullable Promise answer,
        @Nullable String fingerprint,
        List<Print> prints,
        List<Given> given,
        @Nullable URI seal) {

    private static final Set<String> KINDS = Set.of("complaint", "observation", "suggestion", "question");

    public Receipt {
        if (!KINDS.contains(kind)) throw new IllegalArgumentException("no receipt for " + kind);
        if (withheld) person = null;
        if (subject != null) subject = shortened(subject, 240);
        if (person != null) person = shortened(person, 120);
        prints = List.copyOf(prints);
        given = List.copyOf(given);
    }

    /**
     * A file as it is kept, to be told from any other.
     *
     * @param sha256 in hexadecimal
     */
    public record Print(String name, String sha256) {

        public Print {
            name = shortened(name, 40);
        }
    }

    /** One of the body's own questions and what was answered, shortened to 120 letters. */
    public record Given(LocalText question, LocalText answer) {

        public Given {
            answer = new LocalText(shortened(answer.ar(), 120), shortened(answer.fr(), 120));
        }
    }

    /** A receipt is one page, however much was written; answers to many questions may go on to the next. */
    private static String shortened(String text, int letters) {
        if (text.codePointCount(0, text.length()) <= letters) return text;
        return text.substring(0, text.offsetByCodePoints(0, letters - 1)).stripTrailing() + "…";
    }

    /** Whether a day was over when it was written down: a paper that came long before is keyed too late for it. */
    boolean isPast(Promise promise) {
        return promise.by() != null && promise.by().isBefore(filedAt.toLocalDate());
    }

    boolean receivedEarlier() {
        return receivedOn != null && !receivedOn.equals(filedAt.toLocalDate());
    }
}
