package ma.chikaya.web.desk;

import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Somebody listened to the recording and writes down what it says. */
@Component
class Summarising implements DecisionForm {

    private final Cases cases;
    private final CaseFiles files;

    Summarising(Cases cases, CaseFiles files) {
        this.cases = cases;
        this.files = files;
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public Action action() {
        return Action.SUMMARISE;
    }

    @Override
    public Typed start(Page page, Official official, CaseFile file) {
        return Typed.of(java.util.Map.of("summary", DraftFields.orEmpty(file.summary())));
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        model.addAttribute("recordings", files.shelf(page, file).recordings());
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        return cases.summarise(official, file.line().id(), version, typed.text("summary"));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("empty", "summary");
    }
}
