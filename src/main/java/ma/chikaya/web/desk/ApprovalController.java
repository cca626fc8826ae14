package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second pair of eyes: what is proposed, as the citizen will read it, and two buttons. Made for a telephone. */
@Controller
class ApprovalController {

    private static final String FORM = "approve";

    private final Cases cases;
    private final CaseAccess access;
    private final ApprovalPages pages;
    private final Posting posting;

    ApprovalController(Cases cases, CaseAccess access, ApprovalPages pages, Posting posting) {
        this.cases = cases;
        this.access = access;
        this.pages = pages;
        this.posting = posting;
    }

    @GetMapping("/desk/case/{code}/approve")
    String open(Page page, Official official, @PathVariable String code, Model model) {
        CaseFile file = access.get(official, code);
        if (file.proposal().isEmpty() || !file.mayApprove()) {
            return "redirect:" + Paths.of(file.line().code()) + "?did=not-now";
        }
        Map<String, String> kept =
                cases.scratchpad().find(official.id(), file.line().id(), FORM);
        return pages.show(page, official, file, Typed.of(kept), List.of(), List.of(), model);
    }

    @PostMapping("/desk/case/{code}/approve")
    String decide(
            Page page,
            Official official,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        CaseFile file = access.get(official, code);
        Typed typed = Typed.of(fields);
        int version = typed.number("version", -1);
        boolean back = typed.is("do", "back");
        String approved = posting.approved(file);
        Outcome<Integer> outcome = back
                ? cases.sendBack(official, file.line().id(), version, typed.text("comment"))
                : cases.approve(official, file.line().id(), version, typed.textOrNull("comment"));
        if (outcome.isDone()) {
            cases.scratchpad().clear(official.id(), file.line().id(), FORM);
            return "redirect:/desk?view=to_approve&did=" + (back ? "sent-back" : approved);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        List<FormError> errors = new ArrayList<>();
        List<HistoryLine> since = List.of();
        if (outcome instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            if (refusal.key().endsWith(".stale")) since = pages.since(page, file, version);
            else errors.add(new FormError("comment", Refusals.text(page, refusal)));
        }
        CaseFile now = access.get(official, code);
        if (now.proposal().isEmpty()) return "redirect:" + Paths.of(now.line().code()) + "?did=stale";
        return pages.show(page, official, now, typed, errors, since, model);
    }
}
