package ma.chikaya.notifications;

import java.util.Optional;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a notice tells, as a letter says it: with the words of the body, which no other notice carries. */
@Component
public class LetterWords {

    private final Wording wording;

    LetterWords(Wording wording) {
        this.wording = wording;
    }

    /**
     * A letter's words.
     *
     * @param happened what happened, with the legal date
     * @param words what the body asks, writes or gives as its reason; null where it gives none
     */
    public record Said(
            String title, String happened, @Nullable String words) {}

    public Said of(PublicCase submission, HistoryEntry event, Language language) {
        return new Said(
                wording.title(event.type(), submission.code(), submission.kind(), language),
                wording.happened(event, submission, language),
                words(submission, event));
    }

    private static @Nullable String words(PublicCase submission, HistoryEntry event) {
        Object message = event.facts().get("message");
        if (message != null) {
            Optional<CaseFile.Message> written = submission.messages().stream()
                    .filter(one -> one.id().toString().equals(message.toString()))
                    .findFirst();
            return written.map(CaseFile.Message::text).orElse(null);
        }
        Object words = event.facts().containsKey("what")
                ? event.facts().get("what")
                : event.facts().get("reason");
        return words == null || words.toString().isBlank() ? null : words.toString();
    }
}
