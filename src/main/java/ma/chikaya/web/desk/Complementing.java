package ma.chikaya.web.desk;

import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/** Something is missing before it can be decided: the citizen is asked, and the clock waits for him. */
@Component
class Complementing implements DecisionForm {

    private final Cases cases;

    Complementing(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "complement";
    }

    @Override
    public Action action() {
        return Action.ASK_COMPLEMENT;
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        return cases.askComplement(official, file.line().id(), version, typed.text("what"));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("reason", "what");
    }
}
