package ma.chikaya.web.desk;

import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** An official was named by mistake: the case is open to him again. */
@Component
class ReleasingOfficial implements DecisionForm {

    private final Cases cases;
    private final Names names;

    ReleasingOfficial(Cases cases, Names names) {
        this.cases = cases;
        this.names = names;
    }

    @Override
    public String name() {
        return "release";
    }

    @Override
    public Action action() {
        return Action.RELEASE_OFFICIAL;
    }

    @Override
    public boolean isOffered(CaseFile file) {
        return file.actions().contains(action()) && !file.namedOfficials().isEmpty();
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        Integer chosen = typed.number("official");
        Map<Integer, String> named = names.officials(page, file.namedOfficials());
        List<Choice> choices = file.namedOfficials().stream()
                .sorted()
                .map(id -> new Choice(Integer.toString(id), named.getOrDefault(id, "—"), id.equals(chosen)))
                .toList();
        model.addAttribute("officials", choices);
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Integer named = typed.number("official");
        if (named == null || !file.namedOfficials().contains(named)) return Outcome.refused("desk.refused.official");
        return cases.releaseOfficial(official, file.line().id(), version, named, typed.text("reason"));
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("official", "official", "reason", "reason");
    }
}
