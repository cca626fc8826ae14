package ma.chikaya.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.chikaya.accounts.Absence;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.OpenSessions;
import ma.chikaya.accounts.SecondFactors;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.Choice;
import ma.chikaya.web.DeskLanguages;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.admin.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An official's own account: who he is, his language, his absences and who stands in for him. */
@Controller
class MeController {

    static final String PATH = "/desk/me";

    private final Officials officials;
    private final Accounts accounts;
    private final OpenSessions sessions;
    private final SecondFactors secondFactors;

    MeController(Officials officials, Accounts accounts, OpenSessions sessions, SecondFactors secondFactors) {
        this.officials = officials;
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "") String done,
            HttpSession session,
            Official official,
            Page page,
            Model model) {
        return page(model, page, official, session.getId(), AbsenceForm.empty(), List.of(), MeDone.find(done));
    }

    /** The cookie of the page's language goes with it. */
    @PostMapping(PATH + "/language")
    String language(@RequestParam(defaultValue = "") String language, Official official) {
        Language chosen = Language.find(language)
                .filter(DeskLanguages.ALL::contains)
                .orElse(DeskLanguages.nearest(official.language()));
        officials.setLanguage(official.id(), chosen);
        return "redirect:" + PATH + "?done=language&lang=" + chosen.tag();
    }

    @PostMapping(PATH + "/absences")
    String addAbsence(
            @RequestParam(name = "first-day", defaultValue = "") String first,
            @RequestParam(name = "last-day", defaultValue = "") String last,
            @RequestParam(defaultValue = "") String deputy,
            HttpServletResponse response,
            HttpSession session,
            Official official,
            Page page,
            Model model) {
        AbsenceForm typed = new AbsenceForm(first, last, deputy);
        List<FormError> errors = typed.errors(page);
        if (!errors.isEmpty()) return wrong(response, model, page, official, session.getId(), typed, errors);
        return switch (officials.addAbsence(official.id(), typed.first(), typed.last(), typed.deputyId())) {
            case Outcome.Done<Absence> done -> "redirect:" + PATH + "?done=absence";
            case Outcome.Refused<Absence>(var refusal) ->
                wrong(
                        response,
                        model,
                        page,
                        official,
                        session.getId(),
                        typed,
                        List.of(new FormError(field(refusal), page.t(refusal))));
        };
    }

    /** Ends one of one's other sessions, or all of them where none is named. */
    @PostMapping(PATH + "/sessions/end")
    String endSession(
            @RequestParam(required = false) @Nullable String session, Official official, HttpSession current) {
        sessions.end(official.id(), session, current.getId());
        return "redirect:" + PATH + "?done=session";
    }

    @PostMapping(PATH + "/absences/{absence:\\d{1,9}}/delete")
    String removeAbsence(@PathVariable int absence, Official official) {
        officials.removeAbsence(official.id(), absence);
        return "redirect:" + PATH + "?done=removed";
    }

    private String wrong(
            HttpServletResponse response,
            Model model,
            Page page,
            Official official,
            String session,
            AbsenceForm typed,
            List<FormError> errors) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page, official, session, typed, errors, null);
    }

    private String page(
            Model model,
            Page page,
            Official official,
            String session,
            AbsenceForm typed,
            List<FormError> errors,
            @Nullable MeDone done) {
        Account account = officials.getAccount(official.id());
        model.addAttribute("frame", MeFrame.of(page, official));
        model.addAttribute("name", official.name());
        model.addAttribute("email", official.email());
        model.addAttribute("memberships", accounts.memberships(page, account));
        model.addAttribute("languages", languages(account));
        model.addAttribute("sessions", sessions.listOf(official.id(), session));
        model.addAttribute("secondFactor", account.secondFactor());
        model.addAttribute("recoveryCodes", secondFactors.countRecoveryCodes(official.id()));
        model.addAttribute("absences", absences(page, official));
        model.addAttribute("deputies", deputies(page, official, typed));
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("done", done);
        return "web/signin/me";
    }

    private static List<Choice> languages(Account account) {
        return DeskLanguages.ALL.stream()
                .map(one -> new Choice(one.tag(), one.ownName(), one == account.language()))
                .toList();
    }

    private List<AbsenceRow> absences(Page page, Official official) {
        List<Absence> coming = officials.listAbsences(official.id());
        Map<Integer, LocalText> names = officials.findNames(coming.stream()
                .map(Absence::deputyId)
                .filter(java.util.Objects::nonNull)
                .toList());
        return coming.stream().map(one -> AbsenceRow.of(one, names, page)).toList();
    }

    /** Those who decide in a body of his. */
    private List<Choice> deputies(Page page, Official official, AbsenceForm typed) {
        Map<Integer, Choice> found = new TreeMap<>(Comparator.naturalOrder());
        official.memberships().stream()
                .map(membership -> membership.bodyId())
                .distinct()
                .forEach(body -> officials.listOf(body).stream()
                        .filter(one -> one.id() != official.id())
                        .filter(one -> one.memberships().stream()
                                .anyMatch(m -> m.bodyId() == body && m.role().decides()))
                        .forEach(one -> found.put(
                                one.id(),
                                new Choice(
                                        Integer.toString(one.id()),
                                        one.name().in(page.language()),
                                        Integer.toString(one.id()).equals(typed.deputy())))));
        List<Choice> choices = new java.util.ArrayList<>();
        choices.add(new Choice("", page.t("me.absence.standing"), typed.deputy().isEmpty()));
        choices.addAll(found.values());
        return choices;
    }

    private static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "accounts.absence.deputy" -> "deputy";
            case "accounts.absence.overlaps" -> "first-day";
            default -> "last-day";
        };
    }
}
