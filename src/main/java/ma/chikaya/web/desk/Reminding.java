package ma.chikaya.web.desk;

import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/** A reminder to the body that has the case; its officials read it, the citizen does not. */
@Component
class Reminding implements DecisionForm {

    private final Cases cases;

    Reminding(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "remind";
    }

    @Override
    public Action action() {
        return Action.PROMPT;
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        String text = typed.text("text");
        return cases.remind(official, file.line().id(), text.isEmpty() ? null : text);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("reminded", "text");
    }
}
