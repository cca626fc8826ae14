package ma.chikaya.documents;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * What the letter of a reasoned answer shows.
 *
 * @param demo marks the paper as a demonstration
 * @param language the language of the answer; the letterhead is in Arabic and French always
 * @param letterhead from the highest authority down to the body that answers
 * @param contact the body's address, telephone, e-mail, one a line
 * @param registerNumber the letter's number in the body's register
 * @param place where it is dated, e.g. the commune's seat
 * @param addressee the person's name; absent where the identity is withheld
 * @param summary the answer in short, in the citizen's language where the answer is in another
 * @param supervisingBody who may be turned to next, where there is one above
 * @param reopenUntil last day, included, the case may be re-opened
 * @param trackingAddress what the QR code holds; absent where none is wanted
 * @param fingerprint SHA-256 of the answer, in hexadecimal
 */
public record AnswerLetter(
        boolean demo,
        Language language,
        List<LocalText> letterhead,
        List<String> contact,
        String registerNumber,
        LocalDate date,
        @Nullable LocalText place,
        TrackingCode code,
        LocalDate filedOn,
        @Nullable String addressee,
        @Nullable String subject,
        @Nullable String opening,
        List<Point> points,
        @Nullable Summary summary,
        @Nullable Signatory signatory,
        @Nullable LocalText supervisingBody,
        @Nullable LocalDate reopenUntil,
        @Nullable URI trackingAddress,
        String fingerprint) {

    public AnswerLetter {
        letterhead = List.copyOf(letterhead);
        contact = List.copyOf(contact);
        points = List.copyOf(points);
        if (points.isEmpty()) throw new IllegalArgumentException("a reasoned answer has at least one point");
    }

    /** A text with the language it is in. */
    public record Summary(Language language, String text) {}

    /** Who signs: name and function. */
    public record Signatory(String name, String function) {}
}
