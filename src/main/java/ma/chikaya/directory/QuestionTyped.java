package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A question as its body typed it.
 *
 * @param choicesAr one a line, like {@code choicesFr}
 */
public record QuestionTyped(
        @Nullable String topic,
        Question.@Nullable Kind kind,
        boolean required,
        String labelAr,
        String labelFr,
        String labelZgh,
        String choicesAr,
        String choicesFr) {

    /** What is wrong with a field, by its name on the page. */
    public record Wrong(String field, String key) {}

    public List<Wrong> check() {
        List<Wrong> wrong = new ArrayList<>();
        if (kind == null) wrong.add(new Wrong("kind", "bodies.refusal.question-kind"));
        if (!BodyLedger.isArabic(labelAr) || labelAr.length() > Question.LONGEST_LABEL) {
            wrong.add(new Wrong("label-ar", "bodies.refusal.question-ar"));
        }
        if (!BodyLedger.isLatin(labelFr) || labelFr.length() > Question.LONGEST_LABEL) {
            wrong.add(new Wrong("label-fr", "bodies.refusal.question-fr"));
        }
        if (labelZgh.length() > Question.LONGEST_LABEL) {
            wrong.add(new Wrong("label-zgh", "bodies.refusal.question-zgh"));
        }
        if (kind == Question.Kind.CHOICE) {
            List<String> ar = lines(choicesAr);
            List<String> fr = lines(choicesFr);
            if (ar.size() != fr.size() || ar.size() < 2 || ar.size() > Question.MOST_CHOICES) {
                wrong.add(new Wrong("choices-ar", "bodies.refusal.question-choices"));
            } else if (ar.stream().anyMatch(one -> one.length() > Question.LONGEST_CHOICE)
                    || fr.stream().anyMatch(one -> one.length() > Question.LONGEST_CHOICE)) {
                wrong.add(new Wrong("choices-ar", "bodies.refusal.question-choice-long"));
            }
        }
        return wrong;
    }

    LocalText label() {
        return new LocalText(labelAr, labelFr, labelZgh.isEmpty() ? null : labelZgh);
    }

    List<String> arabicChoices() {
        return kind == Question.Kind.CHOICE ? lines(choicesAr) : List.of();
    }

    List<String> frenchChoices() {
        return kind == Question.Kind.CHOICE ? lines(choicesFr) : List.of();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public static QuestionTyped of(Question kept) {
        String zgh = kept.label().zgh();
        return new QuestionTyped(
                kept.topic(),
                kept.kind(),
                kept.required(),
                kept.label().ar(),
                kept.label().fr(),
                zgh == null ? "" : zgh,
                String.join("\n", kept.choices().stream().map(LocalText::ar).toList()),
                String.join("\n", kept.choices().stream().map(LocalText::fr).toList()));
    }
}
