package ma.chikaya.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.law.Term;

/** The dates a changed calendar moved, each with what it was, from the facts of the event that tells it. */
public final class MovedDates {

    private MovedDates() {}

    public static List<String> of(Page page, Map<String, Object> facts) {
        List<String> lines = new ArrayList<>();
        add(lines, page, facts, Term.TRIAGE, "triageBy", "triageWas");
        add(lines, page, facts, Term.DECIDE, "decideBy", "decideWas");
        add(lines, page, facts, Term.ANSWER, "answerBy", "answerWas");
        add(lines, page, facts, Term.COMPLEMENT, "until", "untilWas");
        add(lines, page, facts, Term.ARBITRATION, "arbitrateBy", "arbitrateWas");
        return lines;
    }

    private static void add(
            List<String> lines, Page page, Map<String, Object> facts, Term term, String now, String former) {
        if (!(facts.get(now) instanceof String becomes) || !(facts.get(former) instanceof String was)) return;
        lines.add(page.t(
                "law.moved",
                "term",
                page.t("law.term." + term.word()),
                "was",
                LocalDate.parse(was),
                "becomes",
                LocalDate.parse(becomes)));
    }
}
