package ma.chikaya.web.desk;

import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/** A note between colleagues; the citizen never reads it. */
@Component
class Noting implements DecisionForm {

    private final Cases cases;

    Noting(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "note";
    }

    @Override
    public Action action() {
        return Action.NOTE;
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        String text = typed.text("text");
        return Repeated.note(official, file, version, text)
                ? Outcome.done(version)
                : cases.note(official, file.line().id(), text);
    }
}
