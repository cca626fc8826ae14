package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.Receipt;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Drafts;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Problem;
import ma.chikaya.intake.Sent;
import ma.chikaya.limits.Challenge;
import ma.chikaya.limits.Purpose;
import ma.chikaya.web.Outage;
import ma.chikaya.web.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last page: everything once more, the statement that no court is seized, and sending. */
@Controller
class CheckStep {

    private static final Logger LOG = LoggerFactory.getLogger(CheckStep.class);

    private final Flow flow;
    private final CheckView view;
    private final Drafts drafts;
    private final Gate gate;
    private final ReceiptCookie receipts;
    private final CaseCookie cases;
    private final Mine mine;

    CheckStep(
            Flow flow, CheckView view, Drafts drafts, Gate gate, ReceiptCookie receipts, CaseCookie cases, Mine mine) {
        this.flow = flow;
        this.view = view;
        this.drafts = drafts;
        this.gate = gate;
        this.receipts = receipts;
        this.cases = cases;
        this.mine = mine;
    }

    @GetMapping("/new/check")
    ModelAndView show(Page page, HttpServletRequest request) {
        Optional<Draft> draft = flow.find(request);
        if (draft.isEmpty()) return Answer.to(Step.TELL.path());
        Step open = Step.firstOpen(draft.get());
        return open == Step.CHECK ? view.page(page, draft.get(), false) : Answer.to(open.path());
    }

    @PostMapping("/new/check")
    ModelAndView send(Page page, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields(request);
        try {
            Optional<String> token = DraftCookie.find(request);
            Optional<Draft> draft = token.flatMap(drafts::find);
            if (draft.isEmpty()) {
                boolean filed = receipts.find(request).isPresent();
                return Answer.to(filed ? "/new/receipt" : Step.TELL.path() + "?anew");
            }
            return send(page, fields, response, token.orElseThrow(), draft.get());
        } catch (RuntimeException failure) {
            if (!Outage.is(failure)) throw failure;
            LOG.warn("a draft could not be sent: {}", failure.toString());
            return Answer.page(
                    "check-away",
                    Answer.AWAY,
                    Map.of("seen", fields.line("seen"), "sworn", fields.has(CheckView.COURT)));
        }
    }

    private ModelAndView send(Page page, Fields fields, HttpServletResponse response, String token, Draft draft) {
        boolean sworn = fields.has(CheckView.COURT);
        if (!draft.isFiled()) {
            if (CheckView.asksAboutCourt(draft.form()) && !sworn) {
                return view.wrong(page, draft, CheckView.COURT, page.t("citizen.check.court.missing"), false);
            }
            switch (gate.check(Purpose.FILING, fields.request(), contact(draft.form()), page.language())) {
                case Gate.Passage.Free() -> {}
                case Gate.Passage.Slow(long seconds) -> {
                    return view.wrong(page, draft, "send", page.t("limits.slowed", "seconds", seconds), sworn);
                }
                case Gate.Passage.Task(Challenge.Issued task, boolean wrong) -> {
                    return view.task(page, draft, sworn, task, wrong);
                }
            }
        }
        HttpServletRequest request = fields.request();
        return switch (drafts.send(token, fields.line("seen"), sworn)) {
            case Sent.Done(Receipt receipt) -> {
                DraftCookie.clear(request, response);
                receipts.set(request, response, receipt.submissionId());
                cases.set(request, response, receipt.code(), Opened.byPerson(receipt.submissionId()));
                mine.keep(request, receipt.submissionId());
                yield Answer.to("/new/receipt");
            }
            case Sent.Incomplete(List<Problem> problems) -> view.incomplete(page, draft, problems, sworn);
            case Sent.Refused(var why) -> view.wrong(page, draft, "send", Wrong.say(page, why), sworn);
            case Sent.Changed() -> view.changed(page, draft);
            case Sent.Unknown() -> Answer.to(Step.TELL.path() + "?anew");
        };
    }

    /** Whom the limit counts by, beside the address. */
    private static String contact(Form form) {
        Form.Who who = form.who();
        return who == null ? "" : who.phone().isBlank() ? who.email() : who.phone();
    }
}
