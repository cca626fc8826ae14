package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.counters.Arrival;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What has just been keyed, with the receipt to hand over: for whoever keyed it and on that day only, since its PIN
 * opens the case as its author sees it, and the case may be another body's by now.
 */
@Controller
class RegisteredController {

    private final Cases cases;
    private final Arrivals arrivals;
    private final Frames frames;
    private final Names names;
    private final PaperController papers;
    private final InstantSource clock;

    RegisteredController(
            Cases cases, Arrivals arrivals, Frames frames, Names names, PaperController papers, InstantSource clock) {
        this.cases = cases;
        this.arrivals = arrivals;
        this.frames = frames;
        this.names = names;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping(Paths.REGISTER + "/{code}")
    String show(Page page, Official official, @PathVariable String code, Model model, HttpServletResponse response) {
        Receipt receipt = find(official, code);
        PublicCase file = cases.findPublic(receipt.submissionId()).orElseThrow(CaseAccess::notFound);
        Integer body = file.competentBodyId();
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("frame", frames.bare(page, official));
        model.addAttribute("receipt", receipt);
        model.addAttribute("file", file);
        model.addAttribute("body", body == null ? null : names.body(page, body));
        model.addAttribute(
                "number",
                arrivals.find(receipt.submissionId()).map(Arrival::number).orElse(null));
        LocalDate today = LegalClock.dayOf(clock.instant());
        model.addAttribute("past", receipt.decideBy().isBefore(today));
        model.addAttribute(
                "unanswered", receipt.answerBy() != null && receipt.answerBy().isBefore(today));
        model.addAttribute("open", cases.find(official, receipt.code()).isPresent());
        return "web/desk/registered";
    }

    @GetMapping(Paths.REGISTER + "/{code}/receipt.pdf")
    void receipt(
            Official official,
            @PathVariable String code,
            @RequestParam(defaultValue = "a4") String on,
            HttpServletResponse response)
            throws IOException {
        papers.sendReceipt(find(official, code).submissionId(), on, response);
    }

    private Receipt find(Official official, String code) {
        return TrackingCode.find(code)
                .flatMap(found -> cases.findKeyed(official, found))
                .orElseThrow(CaseAccess::notFound);
    }
}
