package ma.chikaya.intake;

import java.util.UUID;
import ma.chikaya.directory.Question;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a question a body asks besides.
 *
 * @param label the question in the words it had then
 * @param value what was answered: of a choice in both languages, of a file its name
 * @param file the stored file, which is among the submission's own
 */
public record GivenAnswer(
        int question,
        Question.Kind kind,
        LocalText label,
        LocalText value,
        @Nullable UUID file) {}
