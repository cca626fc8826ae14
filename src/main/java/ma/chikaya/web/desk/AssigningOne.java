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

/** The case is given to one of those who may handle it. */
@Component
class AssigningOne implements DecisionForm {

    private final Cases cases;
    private final Colleagues colleagues;

    AssigningOne(Cases cases, Colleagues colleagues) {
        this.cases = cases;
        this.colleagues = colleagues;
    }

    @Override
    public String name() {
        return "assign";
    }

    @Override
    public Action action() {
        return Action.ASSIGN;
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        model.addAttribute("officials", colleagues.handlers(page, file, typed.number("assignee")));
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Integer to = typed.number("assignee");
        if (to == null) return Outcome.refused("casework.refused.assignee");
        if (to.equals(file.line().assigneeId())) return Outcome.done(version);
        return cases.assign(official, file.line().id(), to);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("assignee", "assignee");
    }
}
