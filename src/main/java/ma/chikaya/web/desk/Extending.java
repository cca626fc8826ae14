package ma.chikaya.web.desk;

import java.util.Objects;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Choices;
import ma.chikaya.casework.Extensions;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** More time for an answer, once, with a reason the citizen reads. */
@Component
class Extending implements DecisionForm {

    private final Extensions extensions;
    private final Choices choices;

    Extending(Extensions extensions, Choices choices) {
        this.extensions = extensions;
        this.choices = choices;
    }

    @Override
    public String name() {
        return "extend";
    }

    @Override
    public Action action() {
        return Action.EXTEND;
    }

    @Override
    public boolean isOffered(CaseFile file) {
        return file.actions().contains(action()) && choices.current().extension();
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        extensions
                .findLater(file)
                .ifPresent(day -> model.addAttribute(
                        "becomes",
                        page.html(
                                "desk.extend.becomes",
                                "becomes",
                                day,
                                "was",
                                Objects.requireNonNull(file.line().answerBy()))));
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        return extensions.extend(official, file.line().id(), version, typed.text("reason"));
    }
}
