package ma.chikaya.web.desk;

import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One case: the citizen's words first, then the answer in the making; facts, clocks and circulation beside them. */
@Controller
class CaseController {

    private final Cases cases;
    private final CaseAccess access;
    private final CasePages pages;
    private final DraftCheck check;

    CaseController(Cases cases, CaseAccess access, CasePages pages, DraftCheck check) {
        this.cases = cases;
        this.access = access;
        this.pages = pages;
        this.check = check;
    }

    @GetMapping("/desk/case/{code}")
    String show(
            Page page,
            Official official,
            @PathVariable String code,
            @RequestParam Map<String, String> parameters,
            Model model) {
        CaseFile file = access.getAsked(official, code);
        if (!access.readsWhole(official, file))
            return "redirect:" + Paths.ASKED + "/" + file.line().code();
        Map<String, String> kept =
                cases.scratchpad().find(official.id(), file.line().id(), DraftSaving.FORM);
        boolean back = !kept.isEmpty() && "yes".equals(parameters.get("kept"));
        Typed draft = back ? Typed.of(kept) : DraftFields.of(file);
        CasePages.Back state =
                CasePages.Back.with(draft).saying(Notice.read(page, parameters), !kept.isEmpty() && !back);
        boolean asked = "yes".equals(parameters.get("check")) && Drafts.isOffered(file);
        if (asked) state = state.wrong(check.whole(page, file, draft), false);
        return pages.show(page, official, file, state, model);
    }

    /** Shows who filed, where no answer is being written; the answer's own form does the same and keeps its words. */
    @PostMapping("/desk/case/{code}/identity")
    String identity(Page page, Official official, @PathVariable String code, Model model) {
        CaseFile file = access.get(official, code);
        var shown = cases.showIdentity(official, file.line().id()).orElseThrow(CaseAccess::notFound);
        CaseFile after = access.get(official, code);
        CasePages.Back state = CasePages.Back.with(DraftFields.of(after)).showing(shown);
        return pages.show(page, official, after, state, model);
    }

    @GetMapping("/desk/case/{code}/identity")
    String back(Official official, @PathVariable String code) {
        return "redirect:" + Paths.of(access.get(official, code).line().code());
    }

    @PostMapping("/desk/case/{code}/take")
    String take(Official official, @PathVariable String code, @RequestParam(defaultValue = "-1") int version) {
        CaseFile file = access.get(official, code);
        boolean done = cases.takeUp(official, file.line().id(), version).isDone();
        return "redirect:" + Paths.of(file.line().code()) + "?did=" + (done ? "take" : "stale");
    }

    @PostMapping("/desk/case/{code}/requests/{request}/withdraw")
    String withdraw(
            Official official,
            @PathVariable String code,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "-1") int version) {
        CaseFile file = access.get(official, code);
        boolean done = cases.withdrawRequest(official, file.line().id(), version, request)
                .isDone();
        return "redirect:" + Paths.of(file.line().code()) + "?did=" + (done ? "withdraw" : "stale");
    }

    @PostMapping("/desk/case/{code}/measures/{round}/{point}")
    String measure(Official official, @PathVariable String code, @PathVariable int round, @PathVariable int point) {
        CaseFile file = access.get(official, code);
        boolean done =
                cases.finishMeasure(official, file.line().id(), round, point).isDone();
        return "redirect:" + Paths.of(file.line().code()) + "?did=" + (done ? "measure" : "stale");
    }
}
