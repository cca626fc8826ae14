package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Withheld;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Html;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The national desk's door to the identities it alone holds, wherever the cases are: looked up by code, one at a time,
 * each look on record. Nobody else finds the page.
 */
@Controller
class WithheldController {

    private static final String VIEW = "web/desk/withheld";

    private final Cases cases;
    private final Frames frames;
    private final Facts facts;
    private final Names names;

    WithheldController(Cases cases, Frames frames, Facts facts, Names names) {
        this.cases = cases;
        this.frames = frames;
        this.facts = facts;
        this.names = names;
    }

    static boolean isOffered(Official official) {
        return official.is(Role.TRIAGE, Bodies.NATIONAL_DESK);
    }

    @GetMapping(Paths.WITHHELD)
    String ask(Page page, Official official, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("notice", Notice.read(page, parameters));
        return show(page, official, Typed.NOTHING, null, List.of(), model);
    }

    @PostMapping(Paths.WITHHELD)
    String look(
            Page page,
            Official official,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        if (!isOffered(official)) throw CaseAccess.notFound();
        Typed typed = Typed.of(fields);
        Optional<Withheld.Found> found =
                TrackingCode.find(typed.line("code")).flatMap(code -> cases.showWithheld(official, code));
        List<FormError> errors = new ArrayList<>();
        if (found.isEmpty()) {
            errors.add(new FormError("code", page.t("casework.refused.withheld")));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute("facts", facts(page, found.get()));
            model.addAttribute("contacts", facts.shown(page, found.get().identity()));
        }
        return show(page, official, typed, found.map(Withheld.Found::code).orElse(null), errors, model);
    }

    @PostMapping(Paths.WITHHELD + "/{code}")
    String write(
            Page page,
            Official official,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        if (!isOffered(official)) throw CaseAccess.notFound();
        Typed typed = Typed.of(fields);
        TrackingCode found = TrackingCode.find(code).orElseThrow(CaseAccess::notFound);
        String text = typed.text("text");
        Outcome<Integer> sent = CleanText.length(text) > DraftCheck.LONGEST
                ? Outcome.refused(new Refusal("desk.refused.long", Map.of("most", DraftCheck.LONGEST)))
                : cases.writeToWithheld(official, found, text);
        if (!(sent instanceof Outcome.Refused<Integer>(Refusal refusal))) {
            return "redirect:" + Paths.WITHHELD + "?did=withheld";
        }
        if (refusal.key().equals("casework.refused.withheld")) throw CaseAccess.notFound();
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        FormError error = new FormError("text", Refusals.text(page, refusal));
        return show(page, official, typed, found, List.of(error), model);
    }

    private String show(
            Page page,
            Official official,
            Typed typed,
            @Nullable TrackingCode code,
            List<FormError> errors,
            Model model) {
        if (!isOffered(official)) throw CaseAccess.notFound();
        model.addAttribute("frame", frames.of(page, official, Paths.WITHHELD, null));
        model.addAttribute("typed", typed);
        model.addAttribute("code", code);
        model.addAttribute("errors", errors);
        return VIEW;
    }

    private List<Facts.Fact> facts(Page page, Withheld.Found found) {
        List<Facts.Fact> about = new ArrayList<>();
        about.add(new Facts.Fact(
                page.t("desk.column.code"), Html.code(found.code().display())));
        about.add(new Facts.Fact(page.t("desk.column.kind"), Html.text(page.t("desk.kind", "kind", found.kind()))));
        about.add(new Facts.Fact(
                page.t("desk.column.state"), Html.text(page.t("desk.state." + InboxFilter.word(found.state())))));
        about.add(new Facts.Fact(page.t("desk.column.body"), Html.text(names.body(page, found.bodyId()))));
        return about;
    }
}
