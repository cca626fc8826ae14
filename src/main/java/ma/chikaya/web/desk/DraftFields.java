package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/** The fields of the answer's form, from what is kept and back to it. */
final class DraftFields {

    private DraftFields() {}

    /** The draft that is kept, as if it had been typed. */
    static Typed of(CaseFile file) {
        Map<String, String> fields = new HashMap<>();
        fields.put("language", file.language().tag());
        file.answer().filter(answer -> answer.sentAt() == null).ifPresent(answer -> {
            fields.put("language", answer.language().tag());
            put(fields, "opening", answer.opening());
            put(fields, "summary", answer.summary());
            answer.points().forEach(point -> put(fields, point));
        });
        return Typed.of(fields);
    }

    private static void put(Map<String, String> fields, Answers.PointAnswer point) {
        String no = "-" + point.no();
        put(fields, "finding" + no, point.finding());
        put(fields, "reason" + no, point.reason());
        put(fields, "basis" + no, point.legalBasis());
        put(fields, "measure" + no, point.measure());
        put(fields, "owner" + no, point.measureOwner());
        if (point.measureDue() != null)
            put(fields, "due" + no, point.measureDue().toString());
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) fields.put(name, value);
    }

    static Language language(Typed typed, CaseFile file) {
        return Language.find(typed.line("language")).orElse(file.language());
    }

    /** A point nothing was typed for is left out. */
    static List<Answers.PointAnswer> points(Typed typed, CaseFile file) {
        List<Answers.PointAnswer> points = new ArrayList<>();
        for (CaseFile.Point point : file.points()) {
            Answers.PointAnswer answer = point(typed, point.no());
            boolean empty = answer.finding().isEmpty()
                    && answer.reason().isEmpty()
                    && answer.legalBasis() == null
                    && answer.measure() == null
                    && answer.measureOwner() == null
                    && answer.measureDue() == null;
            if (!empty) points.add(answer);
        }
        return points;
    }

    private static Answers.PointAnswer point(Typed typed, int no) {
        return new Answers.PointAnswer(
                no,
                typed.text("finding-" + no),
                typed.text("reason-" + no),
                typed.textOrNull("basis-" + no),
                typed.textOrNull("measure-" + no),
                typed.textOrNull("owner-" + no),
                typed.date("due-" + no),
                null);
    }

    static int revision(CaseFile file) {
        return file.answer().map(Answers.Answer::revision).orElse(0);
    }

    static boolean answered(Typed typed, int no) {
        return !typed.text("finding-" + no).isEmpty()
                && !typed.text("reason-" + no).isEmpty();
    }

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
