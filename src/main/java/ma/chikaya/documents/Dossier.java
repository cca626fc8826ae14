package ma.chikaya.documents;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/**
 * What the dossier of a case shows. Labels and events come as text in the dossier's language; a person's own words stay
 * in theirs. Times are legal time.
 *
 * @param demo marks the paper as a demonstration
 * @param state where the case stands, in words
 * @param facts what else is known, label and value, in the order shown
 * @param identity who filed, label and value; empty where the identity is withheld, and then the section is absent
 * @param withheld whether the identity is withheld from this reader: says so in place of the section
 * @param text the person's own words; absent where there is only a recording
 * @param noCourtSeized the person's statement that no court is seized; absent where it was not made
 * @param answer the points answered; empty while there is no answer
 * @param answeredOn the day of the answer
 * @param chainHead hash of the last event of the case's history, in hexadecimal
 * @param chainLength how many events the history holds
 * @param seal where its seal is checked, the seal in the address; absent where it is not sealed
 */
public record Dossier(
        boolean demo,
        Language language,
        TrackingCode code,
        LocalText body,
        String state,
        LocalDateTime filedAt,
        @Nullable LocalDate decideBy,
        @Nullable LocalDate answerBy,
        List<Fact> facts,
        List<Fact> identity,
        boolean withheld,
        @Nullable String subject,
        @Nullable String text,
        List<String> files,
        @Nullable Boolean noCourtSeized,
        List<Event> timeline,
        List<Message> messages,
        List<Decision> decisions,
        List<Point> answer,
        @Nullable LocalDate answeredOn,
        String chainHead,
        int chainLength,
        LocalDateTime printedAt,
        @Nullable URI seal) {

    public Dossier {
        facts = List.copyOf(facts);
        identity = withheld ? List.of() : List.copyOf(identity);
        files = List.copyOf(files);
        timeline = List.copyOf(timeline);
        messages = List.copyOf(messages);
        decisions = List.copyOf(decisions);
        answer = List.copyOf(answer);
    }

    /** A label and its value. */
    public record Fact(String label, String value) {}

    /** Something that happened, in words; {@code who} where it is told. */
    public record Event(
            LocalDateTime at, String what, @Nullable String who) {}

    /** A message of one side to the other, with the names of its files. */
    public record Message(LocalDateTime at, String from, String text, List<String> files) {

        public Message {
            files = List.copyOf(files);
        }
    }

    /** A decision with its reason. */
    public record Decision(
            LocalDateTime at,
            String what,
            String reason,
            @Nullable String who) {}
}
