package ma.chikaya.web.citizen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Drafts;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Problem;
import ma.chikaya.limits.Challenge;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The last page with everything that will be sent, and what keeps it from being sent. */
@Component
class CheckView {

    static final String COURT = "noCourt";

    private final StepAnswers answers;
    private final Drafts drafts;
    private final Summary summary;
    private final Warnings warnings;

    CheckView(StepAnswers answers, Drafts drafts, Summary summary, Warnings warnings) {
        this.answers = answers;
        this.drafts = drafts;
        this.summary = summary;
        this.warnings = warnings;
    }

    ModelAndView page(Page page, Draft draft, boolean sworn) {
        return page(page, draft, StepFrame.of(Step.CHECK, draft.form(), false), sworn);
    }

    ModelAndView wrong(Page page, Draft draft, String field, String message, boolean sworn) {
        return wrong(page, draft, List.of(new FormError(field, message)), sworn);
    }

    /** What is missing or wrong is said here and mended on its own page. */
    ModelAndView incomplete(Page page, Draft draft, List<Problem> problems, boolean sworn) {
        List<FormError> wrong = problems.stream()
                .map(problem ->
                        new FormError("row-" + Step.of(problem.field().part()).word(), Wrong.say(page, problem.why())))
                .toList();
        return wrong(page, draft, wrong, sworn);
    }

    ModelAndView changed(Page page, Draft draft) {
        StepFrame frame = StepFrame.of(Step.CHECK, draft.form(), false).saying("citizen.check.changed");
        return page(page, draft, frame, false);
    }

    ModelAndView task(Page page, Draft draft, boolean sworn, Challenge.Issued task, boolean wrong) {
        ModelAndView answer = page(page, draft, sworn);
        answer.setStatus(Answer.WRONG);
        answer.addObject("task", task);
        answer.addObject("taskWrong", wrong);
        return answer;
    }

    private ModelAndView wrong(Page page, Draft draft, List<FormError> wrong, boolean sworn) {
        return page(page, draft, StepFrame.of(Step.CHECK, draft.form(), false).with(wrong), sworn);
    }

    private ModelAndView page(Page page, Draft draft, StepFrame frame, boolean sworn) {
        Map<String, Object> view = new HashMap<>();
        view.put("rows", summary.of(page, draft));
        view.put("kind", draft.form().kind());
        view.put("court", asksAboutCourt(draft.form()));
        view.put("beforeCourt", warnings.isBeforeCourt(draft.form()));
        view.put("missing", warnings.missing(page, draft.form()));
        view.put("sworn", sworn);
        view.put("seen", drafts.seen(draft));
        return answers.page(Step.CHECK, frame.errors().isEmpty() ? Answer.OK : Answer.WRONG, frame, view);
    }

    /** Only a complaint can be before a court. */
    static boolean asksAboutCourt(Form form) {
        return form.kind().hasAnswerClock();
    }
}
