package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Drafts;
import ma.chikaya.intake.Form;
import ma.chikaya.limits.Purpose;
import ma.chikaya.web.Outage;
import ma.chikaya.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The draft behind the pages: found by its cookie, saved at every step, begun anew where it is gone. */
@Component
class Flow {

    private static final Logger LOG = LoggerFactory.getLogger(Flow.class);

    private final Drafts drafts;
    private final Gate gate;

    Flow(Drafts drafts, Gate gate) {
        this.drafts = drafts;
        this.gate = gate;
    }

    /** What became of a save. */
    sealed interface Saving {

        /**
         * It is in the draft now.
         *
         * @param token what the draft is found by
         * @param anew whether the draft was gone, so that only this page's answers are in the new one
         */
        record Saved(String token, Draft draft, boolean anew) implements Saving {}

        /** The draft was filed meanwhile: there is a receipt. */
        record Filed() implements Saving {}

        /** So many drafts were begun from here that a task comes first. */
        record Held(Gate.Passage.Task task) implements Saving {}

        /** The database is away: what was typed must go back to the page. */
        record Away() implements Saving {}
    }

    /** The draft of this browser, where it is not filed yet. */
    Optional<Draft> find(HttpServletRequest request) {
        return DraftCookie.find(request).flatMap(drafts::find).filter(draft -> !draft.isFiled());
    }

    /**
     * Saves an answer.
     *
     * @param first whether this is the first question, which begins a new draft where the old one was filed
     */
    Saving save(
            HttpServletRequest request,
            HttpServletResponse response,
            Page page,
            boolean first,
            UnaryOperator<Draft> change) {
        Optional<String> token = DraftCookie.find(request);
        try {
            Optional<Draft> saved = token.flatMap(one -> drafts.change(one, change));
            if (saved.isPresent()) {
                DraftCookie.keep(request, response, token.orElseThrow());
                return new Saving.Saved(token.orElseThrow(), saved.get(), false);
            }
            if (!first && token.flatMap(drafts::find).isPresent()) return new Saving.Filed();
            Optional<Gate.Passage.Task> task = gate.findTask(Purpose.DRAFT, request, "", page.language());
            if (task.isPresent()) return new Saving.Held(task.get());
            Drafts.Started started = drafts.start(Form.empty(page.language()));
            Draft begun = drafts.change(started.token(), change).orElseThrow();
            DraftCookie.keep(request, response, started.token());
            return new Saving.Saved(started.token(), begun, !first);
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) throw failure;
            LOG.warn("a draft could not be saved: {}", failure.toString());
            return new Saving.Away();
        }
    }
}
