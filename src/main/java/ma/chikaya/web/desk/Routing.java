package ma.chikaya.web.desk;

import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The national desk finds the body a submission is for. */
@Component
class Routing implements DecisionForm {

    private final Cases cases;
    private final BodyChoices bodies;

    Routing(Cases cases, BodyChoices bodies) {
        this.cases = cases;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "route";
    }

    @Override
    public Action action() {
        return Action.ROUTE;
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        bodies.fill(page, file, typed, model);
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Integer body = typed.number("body");
        if (body == null) return Outcome.refused("casework.refused.body");
        return cases.route(official, file.line().id(), version, body, typed.text("reason"));
    }

    @Override
    public String next(CaseFile file) {
        return Paths.INBOX;
    }
}
