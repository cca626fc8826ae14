package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Problem;
import ma.chikaya.intake.Questions;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Outage;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which body: proposed, found by name, picked from the lists, or left to the national desk. */
@Controller
class BodyStep {

    private static final String UNKNOWN = "unknown";

    private final Flow flow;
    private final StepAnswers answers;
    private final BodyOptions options;
    private final Warnings warnings;
    private final Questions questions;

    BodyStep(Flow flow, StepAnswers answers, BodyOptions options, Warnings warnings, Questions questions) {
        this.questions = questions;
        this.flow = flow;
        this.answers = answers;
        this.options = options;
        this.warnings = warnings;
    }

    @GetMapping("/new/body")
    ModelAndView show(Page page, HttpServletRequest request) {
        Fields fields = new Fields(request);
        Integer picked = number(fields.line("pick"));
        String question = fields.has("q") ? fields.line("q") : null;
        Integer answered = number(fields.line("fact"));
        return answers.show(request, Step.BODY, draft -> {
            Form form = draft.form();
            boolean unknown = picked == null
                    && answered == null
                    && form.addressee() != null
                    && form.addressee().body() == null;
            return view(page, form, picked, unknown, question, answered);
        });
    }

    @PostMapping("/new/body")
    ModelAndView save(Page page, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields(request);
        String chosen = fields.line("body");
        if (chosen.isEmpty() && fields.isThen("later")) return Answer.to("/new/later");
        Integer body = chosen.equals(UNKNOWN) ? null : number(chosen);
        Form typed = Form.empty(page.language()).with(new Form.Addressee(body));
        List<Problem> problems = answers.check(typed, Field.Part.ADDRESSEE);
        if (chosen.isEmpty()) return again(page, fields, List.of(error(page, "citizen.body.none")), null);
        if (body == null && !chosen.equals(UNKNOWN)) {
            return again(page, fields, List.of(error(page, "intake.body.unknown")), null);
        }
        if (!problems.isEmpty()) return again(page, fields, Wrong.say(page, problems), null);
        Flow.Saving saving = flow.save(request, response, page, false, draft -> to(draft, new Form.Addressee(body)));
        return saving instanceof Flow.Saving.Away
                ? again(page, fields, List.of(), "citizen.notice.away")
                : answers.next(Step.BODY, saving, fields);
    }

    /** A body that asks something besides is asked about where evidence is. */
    private Draft to(Draft draft, Form.Addressee chosen) {
        Draft addressed = draft.with(form -> form.to(chosen));
        return questions.isMissing(addressed.form()) ? addressed.withEvidenceUnseen() : addressed;
    }

    /** Shows the question again: from the draft where it can be read, else with what was chosen alone. */
    private ModelAndView again(Page page, Fields fields, List<FormError> wrong, @Nullable String notice) {
        Integer body = number(fields.line("body"));
        boolean unknown = fields.line("body").equals(UNKNOWN);
        Form form = Form.empty(page.language());
        try {
            if (notice == null)
                form = flow.find(fields.request()).map(draft -> draft.form()).orElse(form);
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) throw failure;
        }
        StepFrame frame =
                StepFrame.of(Step.BODY, form, fields.has("change")).with(wrong).saying(notice);
        HttpStatusCode status = notice == null ? Answer.WRONG : Answer.AWAY;
        return answers.page(
                Step.BODY, status, frame, view(page, form, body, unknown, null, number(fields.line("fact"))));
    }

    private Map<String, Object> view(
            Page page,
            Form form,
            @Nullable Integer chosen,
            boolean unknown,
            @Nullable String question,
            @Nullable Integer answered) {
        Map<String, Object> view = new HashMap<>();
        view.put("offer", options.offer(page, form, chosen, question, answered));
        view.put("danger", warnings.isDanger(form));
        view.put("unknown", unknown);
        view.put("question", question);
        return view;
    }

    private static FormError error(Page page, String key) {
        return new FormError(Field.BODY.id(), page.t(key));
    }

    private static @Nullable Integer number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.valueOf(typed) : null;
    }
}
