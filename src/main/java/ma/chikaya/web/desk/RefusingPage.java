package ma.chikaya.web.desk;

import java.util.Arrays;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Ground;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The case is not handled, for one of the grounds of the decree. Nobody refuses alone. */
@Component
class RefusingPage implements DecisionForm {

    private final Cases cases;
    private final BodyChoices bodies;

    RefusingPage(Cases cases, BodyChoices bodies) {
        this.cases = cases;
        this.bodies = bodies;
    }

    @Override
    public String name() {
        return "refuse";
    }

    @Override
    public Action action() {
        return Action.PROPOSE_REFUSAL;
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        bodies.fill(page, file, typed, model);
        model.addAttribute(
                "grounds",
                Arrays.stream(Ground.values())
                        .map(ground -> new Choice(
                                InboxFilter.word(ground),
                                page.t("desk.ground." + InboxFilter.word(ground)),
                                page.t("desk.ground." + InboxFilter.word(ground) + ".hint"),
                                typed.choice("ground", Ground.class) == ground))
                        .toList());
        boolean asked = file.history().stream().anyMatch(event -> event.type() == EventType.COMPLEMENT_ASKED);
        model.addAttribute("asked", asked);
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Ground ground = typed.choice("ground", Ground.class);
        if (ground == null) return Outcome.refused("desk.refused.ground");
        return cases.proposeRefusal(
                official,
                file.line().id(),
                version,
                ground,
                typed.text("reason"),
                typed.textOrNull("guidance"),
                ground == Ground.NOT_COMPETENT ? typed.number("body") : null,
                ground == Ground.DUPLICATE ? typed.line("duplicate") : null);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of(
                "ground", "ground",
                "reason", "reason",
                "guidance", "guidance",
                "name-body", "body",
                "body", "body",
                "duplicate", "duplicate",
                "ask-first", "ground",
                "second-reader", "ground");
    }
}
