package ma.chikaya.intake;

import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.text.CleanText;

/** A text with words, or a recording; within the length a body can be asked to read. */
final class ToldCheck {

    private ToldCheck() {}

    static void check(Form.Told told, List<Problem> problems) {
        String text = CleanText.clean(told.text());
        int length = CleanText.length(text);
        boolean spoken = told.recording() != null;
        if (length > Limit.TEXT) {
            problems.add(new Problem(
                    Field.TEXT,
                    new Refusal("intake.text.long", Map.of("over", length - Limit.TEXT, "max", Limit.TEXT))));
        } else if (text.isEmpty() && !spoken) {
            problems.add(Problem.of(Field.TEXT, "intake.text.empty"));
        } else if (!CleanText.hasWords(text) && !spoken) {
            problems.add(Problem.of(Field.TEXT, "intake.text.wordless"));
        }
        if (told.subject() != null) Limit.SUBJECT.check(Field.SUBJECT, told.subject(), problems);
    }
}
