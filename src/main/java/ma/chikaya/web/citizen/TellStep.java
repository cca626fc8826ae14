package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.KindGuess;
import ma.chikaya.intake.Problem;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.limits.Purpose;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Outage;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first question: what happened, in one's own words or spoken, and what kind of submission it is. */
@Controller
class TellStep {

    private final Flow flow;
    private final StepAnswers answers;
    private final Recordings recordings;
    private final Gate gate;
    private final KindGuess guesses;
    private final Warnings warnings;

    TellStep(Flow flow, StepAnswers answers, Recordings recordings, Gate gate, KindGuess guesses, Warnings warnings) {
        this.flow = flow;
        this.answers = answers;
        this.recordings = recordings;
        this.gate = gate;
        this.guesses = guesses;
        this.warnings = warnings;
    }

    /** Filing goes on where it was left. */
    @GetMapping("/new")
    ModelAndView begin(HttpServletRequest request) {
        return Answer.to(
                flow.find(request).map(Step::firstOpen).orElse(Step.TELL).path());
    }

    /** From the home page: what was typed goes into a draft, and the first question shows it with its kind. */
    @PostMapping("/new")
    ModelAndView fromHome(Page page, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields(request);
        if (fields.text("text").isEmpty()) return Answer.to(Step.TELL.path());
        List<Problem> wrong = answers.check(typed(page, fields), Field.Part.TOLD);
        if (!wrong.isEmpty()) return again(page, fields, null, Wrong.say(page, wrong), null, Answer.WRONG);
        Flow.Saving saving = flow.save(request, response, page, true, draft -> draft.with(form -> tell(form, fields)));
        if (saving instanceof Flow.Saving.Held(var task)) return HeldPage.of(request, task);
        return saving instanceof Flow.Saving.Saved
                ? Answer.to(Step.TELL.path())
                : again(page, fields, null, List.of(), "citizen.notice.away", Answer.AWAY);
    }

    @GetMapping("/new/tell")
    ModelAndView show(Page page, HttpServletRequest request) {
        Optional<Draft> draft = flow.find(request);
        Form form = draft.map(Draft::form).orElse(Form.empty(page.language()));
        String asked = new Fields(request).line("kind");
        if (form.told() == null && Kinds.find(asked).isPresent()) form = Kinds.tell(form, "", asked, guesses);
        StepFrame frame = StepFrame.of(Step.TELL, form, request.getParameter("change") != null)
                .saying(request.getParameter("anew") == null ? null : "citizen.notice.anew");
        return answers.page(Step.TELL, Answer.OK, frame, view(page, form, draft.orElse(null)));
    }

    @PostMapping("/new/tell")
    ModelAndView save(Page page, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields(request);
        Optional<Part> recording = Uploads.find(request, Recordings.FIELD);
        List<Problem> typed = answers.check(typed(page, fields), Field.Part.TOLD);
        boolean tooLong = typed.stream().anyMatch(problem -> problem.why().key().equals("intake.text.long"));
        boolean nothing = fields.text("text").isEmpty()
                && recording.isEmpty()
                && DraftCookie.find(request).isEmpty();
        if (tooLong || nothing) return again(page, fields, null, Wrong.say(page, typed), null, Answer.WRONG);
        Flow.Saving saving = flow.save(request, response, page, true, draft -> draft.with(form -> tell(form, fields)));
        if (saving instanceof Flow.Saving.Held(var task)) return HeldPage.of(request, task);
        if (!(saving instanceof Flow.Saving.Saved saved)) {
            return again(page, fields, null, List.of(), "citizen.notice.away", Answer.AWAY);
        }
        return recorded(page, fields, saved, recording);
    }

    private ModelAndView recorded(Page page, Fields fields, Flow.Saving.Saved saved, Optional<Part> recording) {
        Flow.Saving.Saved now = saved;
        try {
            if (fields.isThen("remove")) {
                recordings.remove(saved.token(), saved.draft());
                return Answer.to(Step.TELL.path());
            }
            if (recording.isPresent()) {
                var task = gate.findTask(Purpose.UPLOAD, fields.request(), saved.token(), page.language());
                if (task.isPresent()) {
                    return again(page, fields, saved.draft(), List.of(), null, Answer.WRONG)
                            .addObject("task", task.get().issued())
                            .addObject("taskWrong", task.get().wrong());
                }
                Outcome<Draft> put = recordings.put(saved.token(), saved.draft(), recording.get());
                if (put instanceof Outcome.Refused<Draft>(var why)) {
                    FormError error = new FormError(Recordings.FIELD, Wrong.say(page, why));
                    return again(page, fields, saved.draft(), List.of(error), null, Answer.WRONG);
                }
                now = new Flow.Saving.Saved(saved.token(), put.get(), saved.anew());
            }
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) throw failure;
            return again(page, fields, null, List.of(), "citizen.notice.away.file", Answer.AWAY);
        }
        List<Problem> wrong = answers.check(now.draft().form(), Field.Part.TOLD);
        if (!wrong.isEmpty() && !fields.isThen("later")) {
            return again(page, fields, now.draft(), Wrong.say(page, wrong), null, Answer.WRONG);
        }
        boolean business = fields.has("change") && fields.line("kind").equals(Kinds.OBSTACLE.word());
        return business ? Answer.to(Step.BUSINESS.path() + "?change") : answers.next(Step.TELL, now, fields);
    }

    private ModelAndView again(
            Page page,
            Fields fields,
            @Nullable Draft draft,
            List<FormError> wrong,
            @Nullable String notice,
            HttpStatusCode status) {
        Form form = draft == null ? typed(page, fields) : draft.form();
        StepFrame frame =
                StepFrame.of(Step.TELL, form, fields.has("change")).with(wrong).saying(notice);
        return answers.page(Step.TELL, status, frame, view(page, form, draft));
    }

    private Map<String, Object> view(Page page, Form form, @Nullable Draft draft) {
        Form.Told told = form.told() == null ? Form.Told.NOTHING : form.told();
        String kind = Kinds.of(form).map(Kinds::word).orElse("");
        Map<String, Object> view = new HashMap<>();
        view.put("text", told.text());
        view.put("danger", warnings.isDanger(form));
        view.put("kinds", Kinds.choices(page, kind));
        view.put("proposed", told.proposed());
        view.put("megabytes", StoredFiles.MAX_BYTES >> 20);
        view.put("recording", draft == null ? null : recordings.find(draft, page.language()));
        return view;
    }

    private Form typed(Page page, Fields fields) {
        return tell(Form.empty(page.language()), fields);
    }

    private Form tell(Form form, Fields fields) {
        return Kinds.tell(form, fields.text("text"), fields.line("kind"), guesses);
    }
}
