package ma.chikaya.documents;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * What every letter of a body shows around what it says.
 *
 * @param demo marks the paper as a demonstration
 * @param language the language of the letter; the letterhead is in Arabic and French always
 * @param letterhead from the highest authority down to the body that writes
 * @param contact the body's address, telephone, e-mail, one a line
 * @param registerNumber the letter's number in the body's register
 * @param place where it is dated, e.g. the commune's seat
 * @param addressee the person's name; absent where the identity is withheld
 * @param address where it is posted, under the name in the window of its envelope; absent where it is not
 * @param supervisingBody who may be turned to next, where there is one above
 * @param reopenUntil last day, included, the case may be re-opened
 * @param trackingAddress what the QR code holds; absent where none is wanted
 * @param given what was answered to the body's own questions, in the language of the letter
 * @param fingerprint SHA-256 of what the letter says, in hexadecimal
 * @param seal where its seal is checked, the seal in the address; absent where it is not sealed
 */
public record Letter(
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
        @Nullable String address,
        @Nullable String subject,
        @Nullable Signatory signatory,
        @Nullable LocalText supervisingBody,
        @Nullable LocalDate reopenUntil,
        @Nullable URI trackingAddress,
        List<Given> given,
        String fingerprint,
        @Nullable URI seal) {

    public Letter {
        letterhead = List.copyOf(letterhead);
        contact = List.copyOf(contact);
        given = List.copyOf(given);
    }

    /** A question of the body and what was answered. */
    public record Given(String question, String answer) {}

    /** Who signs: name and function. */
    public record Signatory(String name, String function) {}
}
