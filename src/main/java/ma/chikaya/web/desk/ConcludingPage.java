package ma.chikaya.web.desk;

import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Concluding;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The shorter way of observations, suggestions and questions. */
@Component
class ConcludingPage implements DecisionForm {

    private final Cases cases;

    ConcludingPage(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "conclude";
    }

    @Override
    public Action action() {
        return Action.CONCLUDE;
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        model.addAttribute("question", file.line().kind() == Kind.QUESTION);
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        boolean question = file.line().kind() == Kind.QUESTION;
        Concluding outcome = question ? Concluding.QUESTION_ANSWERED : typed.choice("outcome", Concluding.class);
        if (outcome == null) return Outcome.refused("desk.refused.outcome");
        return cases.conclude(official, file.line().id(), version, outcome, typed.text("reason"));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("reason", "reason", "outcome", "outcome");
    }
}
