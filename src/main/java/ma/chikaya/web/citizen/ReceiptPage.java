package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Drafts;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Settings;
import ma.chikaya.web.AnswersGiven;
import ma.chikaya.web.Milestone;
import ma.chikaya.web.Page;
import ma.chikaya.web.PaperSeals;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The receipt at once: code, PIN, QR code, both legal dates as a sentence, what happens next. */
@Controller
class ReceiptPage {

    private static final Duration SHOWN = Duration.ofHours(1);

    private final ReceiptCookie receipts;
    private final CaseCookie open;
    private final Drafts drafts;
    private final Cases cases;
    private final Promises promises;
    private final Settings settings;
    private final AnswersGiven given;
    private final PaperSeals seals;
    private final InstantSource clock;

    ReceiptPage(
            ReceiptCookie receipts,
            CaseCookie open,
            Drafts drafts,
            Cases cases,
            Promises promises,
            Settings settings,
            AnswersGiven given,
            PaperSeals seals,
            InstantSource clock) {
        this.given = given;
        this.seals = seals;
        this.receipts = receipts;
        this.open = open;
        this.drafts = drafts;
        this.cases = cases;
        this.promises = promises;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/new/receipt")
    ModelAndView show(Page page, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        Optional<UUID> id = receipts.find(request).or(() -> justFiled(request));
        Optional<Receipt> found = id.flatMap(cases::findReceipt);
        if (found.isEmpty()) return Answer.to("/track");
        Receipt receipt = found.get();
        PublicCase file = cases.findPublic(receipt.submissionId()).orElseThrow();
        open.set(request, response, receipt.code(), Opened.byPerson(receipt.submissionId()));
        String link = settings.baseUrl() + "/t/" + receipt.code().digits() + "/" + receipt.token();
        Map<String, Object> model = new HashMap<>();
        model.put("receipt", receipt);
        model.put("file", file);
        model.put("link", link);
        model.put("seal", seals.receipt(file, receipt).toString());
        model.put("promise", promises.of(page, file));
        model.put("next", next(page, file));
        model.put("given", given.of(page, receipt.submissionId()));
        return Answer.page("receipt", Answer.OK, model);
    }

    /** The answer to the sending was lost on the way: the draft's cookie still knows what became of it. */
    private Optional<UUID> justFiled(HttpServletRequest request) {
        return DraftCookie.find(request)
                .flatMap(drafts::find)
                .filter(draft -> draft.savedAt().plus(SHOWN).isAfter(clock.instant()))
                .map(Draft::submissionId);
    }

    private static List<Milestone> next(Page page, PublicCase file) {
        boolean complaint = file.kind().hasAnswerClock();
        LocalDate today = LegalClock.dayOf(file.filedAt());
        LocalDate last = complaint ? file.answerBy() : file.decideBy();
        return List.of(
                new Milestone(
                        Milestone.State.DONE,
                        page.html("timeline.event.filed", "kind", file.kind(), "helper", false),
                        page.html("timeline.on", "date", today)),
                new Milestone(
                        Milestone.State.NEXT,
                        page.html(complaint ? "timeline.next.decision" : "timeline.next.study"),
                        page.html("citizen.receipt.next.study")),
                new Milestone(
                        Milestone.State.NEXT,
                        page.html(complaint ? "timeline.next.answer" : "timeline.next.outcome"),
                        last == null
                                ? page.html("citizen.receipt.next.routed")
                                : page.html("timeline.latest", "date", Objects.requireNonNull(last))),
                new Milestone(
                        Milestone.State.NEXT,
                        page.html("timeline.next.rating"),
                        page.html("citizen.receipt.next.rating")));
    }
}
