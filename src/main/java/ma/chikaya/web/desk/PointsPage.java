package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Breaks a complaint into the points that must be answered. What was drafted for a point follows it. */
@Component
class PointsPage implements DecisionForm {

    private static final int MOST = 12;
    private static final int LONGEST_SENTENCE = 160;

    private final Cases cases;

    PointsPage(Cases cases) {
        this.cases = cases;
    }

    /** One line of the form; {@code was} is the number the point had when the form was opened, 0 for a new one. */
    record Row(int n, int was, String label, String quote) {}

    @Override
    public String name() {
        return "points";
    }

    @Override
    public Action action() {
        return Action.PROPOSE_ANSWER;
    }

    @Override
    public Typed start(Page page, Official official, CaseFile file) {
        Map<String, String> fields = new HashMap<>();
        int n = 0;
        for (CaseFile.Point point : file.points()) {
            n++;
            fields.put("label-" + n, point.label());
            fields.put("quote-" + n, DraftFields.orEmpty(point.quote()));
            fields.put("was-" + n, Integer.toString(point.no()));
        }
        fields.put("rows", Integer.toString(n));
        return Typed.of(fields);
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        List<Row> rows = new ArrayList<>(rows(typed));
        if (rows.size() < MOST) rows.add(new Row(rows.size() + 1, 0, "", ""));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "sentences", sentences(file.text().isBlank() ? DraftFields.orEmpty(file.summary()) : file.text()));
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        List<Row> rows = rows(typed).stream()
                .filter(row -> !row.label().isEmpty() || !row.quote().isEmpty())
                .toList();
        List<CaseFile.Point> points = new ArrayList<>();
        for (Row row : rows) {
            String label = row.label().isEmpty() ? row.quote() : row.label();
            points.add(new CaseFile.Point(points.size() + 1, label, row.quote().isEmpty() ? null : row.quote()));
        }
        Outcome<Integer> done = cases.setPoints(official, file.line().id(), version, points);
        if (done.isDone()) move(official, file, rows);
        return done;
    }

    /** The words drafted for a point go with it to its new number. */
    private void move(Official official, CaseFile file, List<Row> rows) {
        var draft = file.answer().filter(answer -> answer.sentAt() == null);
        if (draft.isEmpty()) return;
        List<Answers.PointAnswer> moved = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int was = rows.get(i).was();
            int no = i + 1;
            draft.get().points().stream()
                    .filter(p -> p.no() == was)
                    .map(p -> new Answers.PointAnswer(
                            no,
                            p.finding(),
                            p.reason(),
                            p.legalBasis(),
                            p.measure(),
                            p.measureOwner(),
                            p.measureDue(),
                            null))
                    .forEach(moved::add);
        }
        if (moved.equals(draft.get().points())) return;
        cases.saveAnswer(
                official,
                file.line().id(),
                draft.get().revision(),
                draft.get().language(),
                draft.get().opening(),
                draft.get().summary(),
                moved);
    }

    private static List<Row> rows(Typed typed) {
        List<Row> rows = new ArrayList<>();
        int count = Math.min(MOST, typed.number("rows", 0));
        for (int n = 1; n <= count; n++) {
            rows.add(new Row(n, typed.number("was-" + n, 0), typed.line("label-" + n), typed.line("quote-" + n)));
        }
        return rows;
    }

    /** Sentences of the text, offered as quotes. */
    private static List<String> sentences(String text) {
        return Stream.of(text.split("(?<=[.!?؟؛;])\\s+|\\R+"))
                .map(String::strip)
                .filter(sentence -> sentence.length() > 3 && sentence.length() <= LONGEST_SENTENCE)
                .limit(40)
                .toList();
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("points", "label-1");
    }
}
