package ma.chikaya.web.desk;

import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/** The body above handles the case from now on, in the place of the one that has it. */
@Component
class TakingOverPage implements DecisionForm {

    private final Cases cases;

    TakingOverPage(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "take-over";
    }

    @Override
    public Action action() {
        return Action.TAKE_OVER;
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        return cases.takeOver(official, file.line().id(), version, typed.text("text"));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("reason", "text", "take-over", "text");
    }
}
