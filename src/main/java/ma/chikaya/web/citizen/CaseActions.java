package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Measures;
import ma.chikaya.casework.Mediations;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Verdict;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.limits.Purpose;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Outage;
import ma.chikaya.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody does on his file: writes, completes, rates, re-opens. Where the file is not open any more the key is
 * asked for on a page that keeps what was typed.
 */
@Controller
class CaseActions {

    private static final Logger LOG = LoggerFactory.getLogger(CaseActions.class);

    private final CaseDoor door;
    private final CasePage casePage;
    private final CaseWriting writing;
    private final Cases cases;
    private final Gate gate;
    private final Mediations mediations;
    private final Measures measures;

    CaseActions(
            CaseDoor door,
            CasePage casePage,
            CaseWriting writing,
            Cases cases,
            Gate gate,
            Mediations mediations,
            Measures measures) {
        this.door = door;
        this.casePage = casePage;
        this.writing = writing;
        this.cases = cases;
        this.gate = gate;
        this.mediations = mediations;
        this.measures = measures;
    }

    @PostMapping("/track/{digits}/message")
    ModelAndView message(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        return act(page, digits, "message", request, response, (opened, fields) -> {
            Outcome<String> sent = writing.send(opened, fields);
            return sent.fold(Done::ok, why -> Done.wrong("text", Wrong.say(page, why)));
        });
    }

    @PostMapping("/track/{digits}/rate")
    ModelAndView rate(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        return act(page, digits, "rate", request, response, (opened, fields) -> {
            Optional<Verdict> verdict = verdict(fields.line("verdict"));
            boolean reopen = fields.isThen("reopen");
            String comment = fields.text("comment");
            if (reopen && comment.isEmpty()) return Done.wrong("comment", page.t("citizen.case.reopen.reason"));
            if (!reopen && verdict.isEmpty()) return Done.wrong("verdict", page.t("citizen.case.verdict.missing"));
            if (verdict.isPresent() && !isSaid(opened, verdict.get(), reopen ? "" : comment)) {
                Outcome<Integer> rated = writing.rate(opened, verdict.get(), comment);
                if (!rated.isDone()) return Done.wrong("verdict", refusal(page, rated));
            }
            if (!reopen) return Done.ok("rated");
            Outcome<Integer> reopened = writing.reopen(opened, comment);
            return reopened.isDone() ? Done.ok("reopened") : Done.wrong("comment", refusal(page, reopened));
        });
    }

    @PostMapping("/track/{digits}/reopen")
    ModelAndView reopen(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        return act(page, digits, "reopen", request, response, (opened, fields) -> {
            if (!fields.has("reason")) return Done.wrong("reason", page.t("citizen.case.reopen.reason"));
            Outcome<Integer> reopened = writing.reopen(opened, fields.text("reason"));
            return reopened.isDone() ? Done.ok("reopened") : Done.wrong("reason", refusal(page, reopened));
        });
    }

    /** The Médiateur has his complaint too: since when, so that his two months are counted here. */
    @PostMapping("/track/{digits}/mediator")
    ModelAndView mediator(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        return act(page, digits, "mediator", request, response, (opened, fields) -> {
            Outcome<Integer> told = day(fields.line("on"))
                    .map(on -> mediations.seize(opened, on))
                    .orElseGet(() -> Outcome.refused("casework.refused.mediator-day"));
            return told.isDone() ? Done.ok("mediator") : Done.wrong("on", refusal(page, told));
        });
    }

    /** Whether a measure promised to him was carried out. */
    @PostMapping("/track/{digits}/measure")
    ModelAndView measure(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        return act(page, digits, "measure", request, response, (opened, fields) -> {
            String[] which = fields.line("which").split("-", -1);
            boolean asked = which.length == 2 && which[0].matches("\\d{1,4}") && which[1].matches("\\d{1,4}");
            if (!asked || !fields.line("done").matches("yes|no")) {
                return Done.wrong("measure", page.t("citizen.case.measure.missing"));
            }
            Outcome<Integer> said = measures.say(
                    opened,
                    Integer.parseInt(which[0]),
                    Integer.parseInt(which[1]),
                    fields.line("done").equals("yes"));
            return said.isDone() ? Done.ok("measure") : Done.wrong("measure", refusal(page, said));
        });
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** Whether that is his opinion of this answer already; words may add to it. */
    private boolean isSaid(Opened opened, Verdict verdict, String comment) {
        PublicCase file = cases.findPublic(opened).orElseThrow();
        if (file.ratings().isEmpty() || file.answeredAt() == null) return false;
        CaseFile.Rating last = file.ratings().getLast();
        return last.at().isAfter(file.answeredAt())
                && last.verdict() == verdict
                && (comment.isEmpty() || comment.equals(last.comment()));
    }

    /** Done, with the word of the notice, or what is wrong. */
    private sealed interface Done {

        record Ok(String word) implements Done {}

        record No(FormError error) implements Done {}

        static Done ok(String word) {
            return new Ok(word);
        }

        static Done wrong(String field, String message) {
            return new No(new FormError(field, message));
        }
    }

    @FunctionalInterface
    private interface Act {
        Done on(Opened opened, Fields fields);
    }

    private ModelAndView act(
            Page page,
            String digits,
            String action,
            HttpServletRequest request,
            HttpServletResponse response,
            Act act) {
        Optional<TrackingCode> code = TrackingCode.find(digits);
        if (code.isEmpty()) return Answer.to("/track");
        Fields fields = new Fields(request);
        Private.keep(response);
        try {
            Optional<Opened> opened = door.find(request, code.get());
            if (opened.isEmpty()) {
                CaseDoor.Try tried = door.open(page, request, response, code.get(), fields.line("key"));
                if (!(tried instanceof CaseDoor.Try.In(Opened now))) {
                    boolean first = request.getParameter("key") == null;
                    return KeptWords.ask(page, code.get(), action, fields, (CaseDoor.Try.Out) tried, first);
                }
                opened = Optional.of(now);
            }
            Optional<Gate.Passage.Task> task =
                    gate.findTask(Purpose.MESSAGE, request, code.get().digits(), page.language());
            if (task.isPresent()) return KeptWords.task(code.get(), action, fields, task.get());
            return switch (act.on(opened.get(), fields)) {
                case Done.Ok(String word) -> Answer.to(TrackPages.path(code.get()) + "?done=" + word);
                case Done.No(FormError error) ->
                    casePage.show(page, opened.get(), null, List.of(error), KeptWords.of(fields), Answer.WRONG);
            };
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) throw failure;
            LOG.warn("a citizen's {} could not be taken in: {}", action, failure.toString());
            return KeptWords.away(page, code.get(), action, fields);
        }
    }

    private static Optional<Verdict> verdict(String word) {
        for (Verdict one : Verdict.values()) if (one.name().equalsIgnoreCase(word)) return Optional.of(one);
        return Optional.empty();
    }

    private static String refusal(Page page, Outcome<Integer> outcome) {
        return outcome.fold(done -> "", why -> Wrong.say(page, why));
    }
}
