package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ma.chikaya.intake.Completeness;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Problem;
import ma.chikaya.web.Outage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What all questions answer alike: the question, the question again with what is wrong, the next one. */
@Component
class StepAnswers {

    private final Flow flow;
    private final Completeness completeness;

    StepAnswers(Flow flow, Completeness completeness) {
        this.flow = flow;
        this.completeness = completeness;
    }

    /** Shows a question of a draft; without one, filing begins at the first question. */
    ModelAndView show(HttpServletRequest request, Step step, Function<Draft, Map<String, ?>> view) {
        Optional<Draft> draft = flow.find(request);
        if (draft.isEmpty()) return Answer.to(Step.TELL.path());
        if (!Step.of(draft.get().form()).contains(step)) {
            return Answer.to(Step.firstOpen(draft.get()).path());
        }
        boolean change = request.getParameter("change") != null;
        StepFrame frame = StepFrame.of(step, draft.get().form(), change).saying(notice(request));
        return page(step, Answer.OK, frame, view.apply(draft.get()));
    }

    ModelAndView page(Step step, org.springframework.http.HttpStatusCode status, StepFrame frame, Map<String, ?> view) {
        Map<String, Object> model = new java.util.HashMap<>(view);
        model.put("frame", frame);
        return Answer.page(step.word(), status, model);
    }

    /**
     * What stands around an answer that is asked for again: its place among the questions of the whole draft, of which
     * only this answer was posted.
     */
    StepFrame frame(HttpServletRequest request, Step step, Form typed, boolean change) {
        Form whole = typed;
        try {
            whole = flow.find(request).map(Draft::form).orElse(typed);
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) throw failure;
        }
        return StepFrame.of(step, whole, change);
    }

    List<Problem> check(Form form, Field.Part part) {
        return completeness.check(form, part);
    }

    /** Where to go after a question was answered. */
    ModelAndView next(Step step, Flow.Saving saving, Fields fields) {
        return switch (saving) {
            case Flow.Saving.Filed() -> Answer.to("/new/receipt");
            case Flow.Saving.Held(Gate.Passage.Task task) -> HeldPage.of(fields.request(), task);
            case Flow.Saving.Away() -> throw new IllegalStateException("an outage has its own page");
            case Flow.Saving.Saved(String token, Draft draft, boolean anew) -> {
                if (fields.isThen("later")) yield Answer.to("/new/later");
                if (anew) yield Answer.to(Step.firstOpen(draft).path() + "?anew");
                yield Answer.to((fields.has("change") ? Step.firstOpen(draft) : step.next(draft.form())).path());
            }
        };
    }

    private static @Nullable String notice(HttpServletRequest request) {
        return request.getParameter("anew") == null ? null : "citizen.notice.anew";
    }
}
