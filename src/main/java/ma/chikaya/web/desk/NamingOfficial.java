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

/** An official is named in the case: it is closed to him. */
@Component
class NamingOfficial implements DecisionForm {

    private final Cases cases;
    private final Colleagues colleagues;

    NamingOfficial(Cases cases, Colleagues colleagues) {
        this.cases = cases;
        this.colleagues = colleagues;
    }

    @Override
    public String name() {
        return "name";
    }

    @Override
    public Action action() {
        return Action.NAME_OFFICIAL;
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        model.addAttribute("officials", colleagues.choices(page, file, typed.number("official")));
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Integer named = typed.number("official");
        if (named == null || !colleagues.of(file).contains(named)) return Outcome.refused("desk.refused.official");
        return cases.nameOfficial(official, file.line().id(), version, named);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("official", "official");
    }

    @Override
    public String next(CaseFile file) {
        return Paths.INBOX;
    }
}
