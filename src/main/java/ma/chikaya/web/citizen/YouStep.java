package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import ma.chikaya.kernel.Language;
import ma.chikaya.people.IdentityType;
import ma.chikaya.people.PersonType;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who files, how to be reached, who helps, and whether the body complained of may know. */
@Controller
class YouStep {

    private final Flow flow;
    private final StepAnswers answers;

    YouStep(Flow flow, StepAnswers answers) {
        this.flow = flow;
        this.answers = answers;
    }

    @GetMapping("/new/you")
    ModelAndView show(Page page, HttpServletRequest request) {
        return answers.show(request, Step.YOU, draft -> {
            boolean first = draft.form().who() == null;
            return view(page, first ? begun(draft.form()).in(page.language()) : draft.form());
        });
    }

    @PostMapping("/new/you")
    ModelAndView save(Page page, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields(request);
        Form typed = Form.empty(Language.find(fields.line("language")).orElse(page.language()))
                .with(YouFields.read(fields));
        var wrong = answers.check(typed, Field.Part.WHO);
        if (!wrong.isEmpty() && !fields.isThen("later")) {
            return answers.page(
                    Step.YOU,
                    Answer.WRONG,
                    answers.frame(request, Step.YOU, typed, fields.has("change"))
                            .with(Wrong.say(page, wrong)),
                    view(page, typed));
        }
        Flow.Saving saving = flow.save(
                request,
                response,
                page,
                false,
                draft -> draft.with(form -> form.with(YouFields.read(fields)).in(typed.language())));
        return saving instanceof Flow.Saving.Away
                ? answers.page(
                        Step.YOU,
                        Answer.AWAY,
                        StepFrame.of(Step.YOU, typed, fields.has("change")).saying("citizen.notice.away"),
                        view(page, typed))
                : answers.next(Step.YOU, saving, fields);
    }

    /** An obstacle is met by a business, which goes by its ICE. */
    private static Form begun(Form form) {
        return form.isObstacle() ? form.with(Form.Who.BUSINESS) : form;
    }

    private static Map<String, Object> view(Page page, Form form) {
        Form.Who who = form.who() == null ? Form.Who.NOBODY : form.who();
        Map<String, Object> view = new HashMap<>();
        view.put("who", who);
        view.put("helper", who.helper() == null ? YouFields.NO_HELPER : who.helper());
        view.put(
                "types",
                Arrays.stream(PersonType.values())
                        .filter(type -> type != PersonType.HELPER)
                        .map(type -> new Choice(
                                type.name().toLowerCase(Locale.ROOT),
                                page.t(type.key()),
                                type.name().equalsIgnoreCase(who.type())))
                        .toList());
        view.put("identities", identities(page, who.identityType()));
        view.put("sees", sees(page, who));
        view.put(
                "languages",
                Arrays.stream(Language.values())
                        .map(one -> new Choice(one.tag(), one.ownName(), one == form.language()))
                        .toList());
        return view;
    }

    private static List<Choice> identities(Page page, String chosen) {
        var choices = new java.util.ArrayList<Choice>();
        choices.add(new Choice("", page.t("citizen.you.identity.none"), chosen.isBlank()));
        for (IdentityType type : IdentityType.values()) {
            choices.add(new Choice(
                    type.name().toLowerCase(Locale.ROOT),
                    page.t(type.key()),
                    type.name().equalsIgnoreCase(chosen)));
        }
        return choices;
    }

    private static List<Choice> sees(Page page, Form.Who who) {
        Form.Sees chosen =
                who.helper() == null ? Form.Sees.NOTHING : who.helper().sees();
        return Arrays.stream(Form.Sees.values())
                .map(one -> {
                    String word = one.name().toLowerCase(Locale.ROOT);
                    return new Choice(
                            word,
                            page.t("intake.sees." + word),
                            page.t("intake.sees." + word + ".hint"),
                            one == chosen);
                })
                .toList();
    }
}
