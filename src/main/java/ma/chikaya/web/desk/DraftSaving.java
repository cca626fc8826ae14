package ma.chikaya.web.desk;

import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/** Saves a draft; where it cannot be saved because somebody else saved first, it is kept aside for its author. */
@Component
class DraftSaving {

    static final String FORM = "answer";

    private final Cases cases;

    DraftSaving(Cases cases) {
        this.cases = cases;
    }

    Outcome<Integer> save(Official official, CaseFile file, Typed typed) {
        Outcome<Integer> saved = cases.saveAnswer(
                official,
                file.line().id(),
                typed.number("revision", 0),
                DraftFields.language(typed, file),
                typed.textOrNull("opening"),
                typed.textOrNull("summary"),
                DraftFields.points(typed, file));
        if (saved.isDone()) cases.scratchpad().clear(official.id(), file.line().id(), FORM);
        return saved;
    }

    void keep(Official official, CaseFile file, Typed typed) {
        cases.scratchpad().keep(official.id(), file.line().id(), FORM, typed.kept());
    }
}
