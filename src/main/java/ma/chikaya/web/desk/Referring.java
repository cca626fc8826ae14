package ma.chikaya.web.desk;

import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The complaint is admissible, and another body, below or beside, must answer it. */
@Component
class Referring implements DecisionForm {

    private final Cases cases;
    private final BodyChoices bodies;

    Referring(Cases cases, BodyChoices bodies) {
        this.cases = cases;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "refer";
    }

    @Override
    public Action action() {
        return Action.REFER;
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        bodies.fill(page, file, typed, model);
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Integer body = typed.number("body");
        if (body == null) return Outcome.refused("casework.refused.body");
        return cases.refer(official, file.line().id(), version, body, typed.text("reason"));
    }

    @Override
    public String next(CaseFile file) {
        return Paths.INBOX;
    }
}
