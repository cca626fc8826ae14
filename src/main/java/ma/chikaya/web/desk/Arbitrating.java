package ma.chikaya.web.desk;

import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.Arbitrations;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Bodies have passed it on more than they may: whose it is, once and for all. */
@Component
class Arbitrating implements DecisionForm {

    private final Arbitrations arbitrations;
    private final BodyChoices bodies;

    Arbitrating(Arbitrations arbitrations, BodyChoices bodies) {
        this.arbitrations = arbitrations;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "arbitrate";
    }

    @Override
    public Action action() {
        return Action.ARBITRATE;
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        bodies.fillWithPassed(page, file, typed, model);
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Integer body = typed.number("body");
        if (body == null) return Outcome.refused("casework.refused.body");
        return arbitrations.decide(official, file.line().id(), version, body, typed.text("reason"));
    }

    @Override
    public String next(CaseFile file) {
        return Paths.ARBITRATION;
    }
}
