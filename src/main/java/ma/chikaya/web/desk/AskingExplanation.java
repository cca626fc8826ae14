package ma.chikaya.web.desk;

import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/** A question to the supervisor of the body that has the case, to be answered by a day. */
@Component
class AskingExplanation implements DecisionForm {

    private final Cases cases;

    AskingExplanation(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "ask-explanation";
    }

    @Override
    public Action action() {
        return Action.ASK_EXPLANATION;
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        return cases.askExplanation(official, file.line().id(), version, typed.text("text"));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("question", "text", "asked", "text");
    }
}
