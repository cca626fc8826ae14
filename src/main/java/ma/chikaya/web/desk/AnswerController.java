package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Identities;
import ma.chikaya.casework.State;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of the reasoned answer. Whichever of its buttons is pressed, nothing that was typed is lost. */
@Controller
class AnswerController {

    private final Cases cases;
    private final CaseAccess access;
    private final CasePages pages;
    private final DraftSaving saving;
    private final DraftCheck check;
    private final Templating templating;

    AnswerController(
            Cases cases,
            CaseAccess access,
            CasePages pages,
            DraftSaving saving,
            DraftCheck check,
            Templating templating) {
        this.cases = cases;
        this.access = access;
        this.pages = pages;
        this.saving = saving;
        this.check = check;
        this.templating = templating;
    }

    /** The form posts here; whoever comes back by its address finds the case. */
    @GetMapping("/desk/case/{code}/answer")
    String back(Official official, @PathVariable String code) {
        return "redirect:" + Paths.of(access.get(official, code).line().code());
    }

    @PostMapping("/desk/case/{code}/answer")
    String answer(
            Page page,
            Official official,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        CaseFile file = access.get(official, code);
        Typed typed = Typed.of(fields);
        return switch (typed.line("do")) {
            case "insert" -> {
                Typed more = templating.insert(file, typed);
                int into = more == typed ? 0 : typed.number("into", 1);
                yield pages.show(page, official, file, CasePages.Back.with(more).inserted(into), model);
            }
            case "show" -> {
                Identities.Shown shown =
                        cases.showIdentity(official, file.line().id()).orElse(null);
                yield again(page, official, access.get(official, code), typed, shown, model);
            }
            case "preview" -> save(page, official, file, typed, "preview", model, response);
            case "propose" -> propose(page, official, file, typed, model, response);
            default -> save(page, official, file, typed, "", model, response);
        };
    }

    /** Whoever proposed it takes it back to correct it. */
    @PostMapping("/desk/case/{code}/answer/withdraw")
    String withdraw(Official official, @PathVariable String code, @RequestParam(defaultValue = "-1") int version) {
        CaseFile file = access.get(official, code);
        boolean done = cases.withdrawAnswer(official, file.line().id(), version).isDone();
        return "redirect:" + Paths.of(file.line().code()) + (done ? "?did=unproposed#answer" : "?did=stale");
    }

    private String again(
            Page page, Official official, CaseFile file, Typed typed, Identities.@Nullable Shown shown, Model model) {
        return pages.show(page, official, file, CasePages.Back.with(typed).showing(shown), model);
    }

    private String save(
            Page page,
            Official official,
            CaseFile file,
            Typed typed,
            String next,
            Model model,
            HttpServletResponse response) {
        List<FormError> errors = check.dates(page, file, typed);
        Outcome<Integer> saved = errors.isEmpty() ? saving.save(official, file, typed) : null;
        if (saved == null || saved instanceof Outcome.Refused<?>) {
            return refuse(page, official, file, typed, errors, saved, model, response);
        }
        String path = Paths.of(file.line().code());
        return "redirect:" + (next.isEmpty() ? path + "?did=saved#answer" : path + "/" + next);
    }

    private String propose(
            Page page, Official official, CaseFile file, Typed typed, Model model, HttpServletResponse response) {
        List<FormError> errors = check.whole(page, file, typed);
        if (!errors.isEmpty()) {
            // What is there is kept before what is missing is told, on a page that can be come back to.
            if (check.dates(page, file, typed).isEmpty()
                    && saving.save(official, file, typed).isDone()) {
                return "redirect:" + Paths.of(file.line().code()) + "?check=yes";
            }
            return refuse(page, official, file, typed, errors, null, model, response);
        }
        int version = typed.number("version", -1);
        if (version != file.version()) {
            return refuse(
                    page, official, file, typed, errors, Outcome.refused("casework.refused.stale"), model, response);
        }
        // The first words of a draft begin the work on the case, which is an event of its own.
        boolean begins = file.line().state() == State.ACCEPTED;
        Outcome<Integer> done = saving.save(official, file, typed);
        if (done.isDone()) done = cases.proposeAnswer(official, file.line().id(), begins ? version + 1 : version);
        return done.isDone()
                ? "redirect:" + Paths.of(file.line().code()) + "?did=proposed"
                : refuse(
                        page,
                        official,
                        access.get(official, file.line().code().digits()),
                        typed,
                        errors,
                        done,
                        model,
                        response);
    }

    private String refuse(
            Page page,
            Official official,
            CaseFile file,
            Typed typed,
            List<FormError> errors,
            @Nullable Outcome<Integer> outcome,
            Model model,
            HttpServletResponse response) {
        List<FormError> all = new ArrayList<>(errors);
        boolean rival = false;
        if (outcome instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            all.add(new FormError("answer", Refusals.text(page, refusal)));
            rival = refusal.key().endsWith(".stale");
            saving.keep(official, file, typed);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(page, official, file, CasePages.Back.with(typed).wrong(all, rival), model);
    }
}
