package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Form;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.limits.Challenge;
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

/** Pictures, papers and recordings that show what is told, and what the body asks besides; no evidence is needed. */
@Controller
class EvidenceStep {

    private static final String FIELD = "files";

    private final Flow flow;
    private final StepAnswers answers;
    private final DraftFiles files;
    private final Gate gate;
    private final ExtraQuestions questions;

    EvidenceStep(Flow flow, StepAnswers answers, DraftFiles files, Gate gate, ExtraQuestions questions) {
        this.questions = questions;
        this.flow = flow;
        this.answers = answers;
        this.files = files;
        this.gate = gate;
    }

    @GetMapping("/new/evidence")
    ModelAndView show(Page page, HttpServletRequest request) {
        return answers.show(request, Step.EVIDENCE, draft -> view(page, draft));
    }

    @PostMapping("/new/evidence")
    ModelAndView save(Page page, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields(request);
        List<Part> chosen = Uploads.list(request, FIELD);
        Flow.Saving saving = flow.save(
                request,
                response,
                page,
                false,
                draft -> questions.answer(draft, fields).withEvidenceSeen());
        if (saving instanceof Flow.Saving.Away) return again(page, fields, null, List.of(), away(chosen));
        if (!(saving instanceof Flow.Saving.Saved(String token, Draft draft, boolean anew))) {
            return answers.next(Step.EVIDENCE, saving, fields);
        }
        List<FormError> wrong = new ArrayList<>();
        // One task is enough for all the files of a form.
        boolean solved = false;
        try {
            if (fields.then().startsWith("remove:")) {
                files.remove(draft, UUID.fromString(fields.then().substring("remove:".length())));
                questions.forget(token, fields.then().substring("remove:".length()));
            }
            for (Part part : chosen) {
                var task = solved
                        ? Optional.<Gate.Passage.Task>empty()
                        : gate.findTask(Purpose.UPLOAD, request, token, page.language());
                if (task.isPresent()) return held(page, fields, draft, task.get());
                solved = fields.has(Challenge.ANSWER) || fields.has(Challenge.PROOF);
                if (files.store(draft, part) instanceof Outcome.Refused<StoredFile>(var why)) {
                    wrong.add(new FormError(FIELD, Wrong.say(page, why)));
                }
            }
            if (fields.has("fragment")) return fragment(page, draft, wrong);
            Draft answered = questions.storeFiles(token, draft, request, page, wrong);
            boolean goesOn = fields.then().isEmpty();
            if (goesOn) wrong.addAll(questions.errors(page, answered.form(), wrong));
            if (!wrong.isEmpty()) return again(page, fields, answered, wrong, null);
        } catch (IllegalArgumentException stranger) {
            return Answer.to(Step.EVIDENCE.path());
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) throw failure;
            return again(page, fields, null, List.of(), away(chosen));
        }
        boolean stays = fields.isThen("add") || fields.then().startsWith("remove:");
        return stays
                ? Answer.to(Step.EVIDENCE.path() + (fields.has("change") ? "?change" : ""))
                : answers.next(Step.EVIDENCE, saving, fields);
    }

    /** The files were not taken: they are chosen again, with a task; the script, which sends one by one, waits a while. */
    private ModelAndView held(Page page, Fields fields, Draft draft, Gate.Passage.Task task) {
        if (fields.has("fragment")) {
            return fragment(page, draft, List.of(new FormError(FIELD, page.t("citizen.held.wait"))));
        }
        return again(page, fields, draft, List.of(), null)
                .addObject("task", task.issued())
                .addObject("taskWrong", task.wrong());
    }

    /** For the script that sends files one by one: the list as it is now. */
    private ModelAndView fragment(Page page, Draft draft, List<FormError> wrong) {
        Map<String, Object> view = view(page, draft);
        view.put("wrong", wrong.isEmpty() ? null : wrong.getFirst().message());
        return Answer.page("evidence-list", wrong.isEmpty() ? Answer.OK : Answer.WRONG, view);
    }

    private ModelAndView again(
            Page page, Fields fields, @Nullable Draft draft, List<FormError> wrong, @Nullable String notice) {
        Form form = draft == null ? Form.empty(page.language()) : draft.form();
        StepFrame frame = StepFrame.of(Step.EVIDENCE, form, fields.has("change"))
                .with(wrong)
                .saying(notice);
        HttpStatusCode status = notice == null ? Answer.WRONG : Answer.AWAY;
        return answers.page(Step.EVIDENCE, status, frame, view(page, draft));
    }

    private Map<String, Object> view(Page page, @Nullable Draft draft) {
        Map<String, Object> view = new HashMap<>();
        view.put("files", draft == null ? List.of() : files.evidence(draft, page.language()));
        view.put("questions", draft == null ? List.of() : questions.of(page, draft.form()));
        view.put("megabytes", StoredFiles.MAX_BYTES >> 20);
        view.put(
                "limits",
                page.t("files.limits", "files", StoredFiles.MAX_FILES, "megabytes", StoredFiles.MAX_BYTES >> 20));
        return view;
    }

    private static String away(List<Part> chosen) {
        return chosen.isEmpty() ? "citizen.notice.away" : "citizen.notice.away.file";
    }
}
