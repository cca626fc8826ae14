package ma.chikaya.web.desk;

import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** The complaint is admissible: from now on the citizen is owed an answer. */
@Component
class Accepting implements DecisionForm {

    private final Cases cases;

    Accepting(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "accept";
    }

    @Override
    public Action action() {
        return Action.ACCEPT;
    }

    @Override
    public Typed start(Page page, Official official, CaseFile file) {
        return Typed.of(java.util.Map.of("reason", page.t("desk.accept.usual")));
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        return cases.accept(official, file.line().id(), version, typed.text("reason"));
    }
}
