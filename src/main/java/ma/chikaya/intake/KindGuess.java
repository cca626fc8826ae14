package ma.chikaya.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.law.Kind;
import ma.chikaya.routing.Proposals;
import ma.chikaya.routing.Reading;
import ma.chikaya.text.CleanText;
import ma.chikaya.text.SearchText;
import org.springframework.stereotype.Component;

/**
 * Proposes what a text is. A complaint has the strongest rights, so that anything else is proposed on plain signs only,
 * and the person decides.
 */
@Component
public class KindGuess {

    private static final Set<String> BUSINESS = Set.of(
            SearchText.fold("مقاولتي"),
            SearchText.fold("مقاولتنا"),
            SearchText.fold("شركتي"),
            SearchText.fold("شركتنا"),
            SearchText.fold("مصنعي"),
            SearchText.fold("مقهاي"),
            "charikti");
    private static final List<String> BUSINESS_PHRASES = List.of(
            SearchText.fold("mon entreprise"),
            SearchText.fold("notre entreprise"),
            SearchText.fold("ma société"),
            SearchText.fold("notre société"),
            SearchText.fold("auto-entrepreneur"),
            SearchText.fold("المقاول الذاتي"));

    /** Topics only those have who found or run a business. */
    private static final Set<String> BUSINESS_TOPICS =
            Set.of("business.investment", "business.creation", "business.licence", "business.small", "business.export");

    private final Proposals proposals;

    KindGuess(Proposals proposals) {
        this.proposals = proposals;
    }

    /**
     * A kind and its family.
     *
     * @param obstacle whether it looks like an obstacle met by a business
     */
    public record Guess(Kind kind, boolean obstacle) {}

    /** Empty where the text has no words. */
    public Optional<Guess> of(String text) {
        if (!CleanText.hasWords(text)) return Optional.empty();
        Reading reading = proposals.propose(text, null);
        Kind kind = switch (reading.kind()) {
            case COMPLAINT -> Kind.COMPLAINT;
            case OBSERVATION -> Kind.OBSERVATION;
            case SUGGESTION -> Kind.SUGGESTION;
            case QUESTION -> Kind.QUESTION;
        };
        return Optional.of(new Guess(kind, kind == Kind.COMPLAINT && isOfBusiness(text, reading)));
    }

    private static boolean isOfBusiness(String text, Reading reading) {
        boolean topical = reading.topics().stream().limit(1).anyMatch(topic -> BUSINESS_TOPICS.contains(topic.topic()));
        if (topical) return true;
        String folded = " " + SearchText.fold(text) + " ";
        return BUSINESS.stream().anyMatch(word -> folded.contains(" " + word + " "))
                || BUSINESS_PHRASES.stream().anyMatch(phrase -> folded.contains(" " + phrase + " "));
    }
}
