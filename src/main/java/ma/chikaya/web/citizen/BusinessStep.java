package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Stage;
import ma.chikaya.kernel.Language;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For an obstacle met by a business: the stage, the licence, and the day the request was received. */
@Controller
class BusinessStep {

    private final Flow flow;
    private final StepAnswers answers;

    BusinessStep(Flow flow, StepAnswers answers) {
        this.flow = flow;
        this.answers = answers;
    }

    @GetMapping("/new/business")
    ModelAndView show(Page page, HttpServletRequest request) {
        return answers.show(request, Step.BUSINESS, draft -> view(page, draft.form()));
    }

    @PostMapping("/new/business")
    ModelAndView save(Page page, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields(request);
        Form typed = typed(page.language(), fields);
        var wrong = answers.check(typed, Field.Part.OBSTACLE);
        if (!wrong.isEmpty() && !fields.isThen("later")) {
            return answers.page(
                    Step.BUSINESS,
                    Answer.WRONG,
                    answers.frame(request, Step.BUSINESS, typed, fields.has("change"))
                            .with(Wrong.say(page, wrong)),
                    view(page, typed));
        }
        Flow.Saving saving =
                flow.save(request, response, page, false, draft -> draft.with(form -> form.with(typed.obstacle())));
        return saving instanceof Flow.Saving.Away
                ? answers.page(
                        Step.BUSINESS,
                        Answer.AWAY,
                        StepFrame.of(Step.BUSINESS, typed, fields.has("change")).saying("citizen.notice.away"),
                        view(page, typed))
                : answers.next(Step.BUSINESS, saving, fields);
    }

    private static Form typed(Language language, Fields fields) {
        return Form.empty(language)
                .with(new Form.Obstacle(
                        Stage.find(fields.line("stage")).orElse(null),
                        fields.line("licence"),
                        fields.line("requestedOn")));
    }

    private static Map<String, Object> view(Page page, Form form) {
        Form.Obstacle obstacle = form.obstacle() == null ? Form.Obstacle.UNTOLD : form.obstacle();
        List<Choice> stages = Arrays.stream(Stage.values())
                .map(stage -> new Choice(stage.name(), page.t(stage.key()), stage == obstacle.stage()))
                .toList();
        return Map.of("stages", stages, "obstacle", obstacle);
    }
}
