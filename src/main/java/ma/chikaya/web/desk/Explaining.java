package ma.chikaya.web.desk;

import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/** The answer of the supervisor to what the body above asked him. */
@Component
class Explaining implements DecisionForm {

    private final Cases cases;

    Explaining(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "explain";
    }

    @Override
    public Action action() {
        return Action.GIVE_EXPLANATION;
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        return cases.explain(official, file.line().id(), version, typed.text("text"));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("answer", "text");
    }
}
