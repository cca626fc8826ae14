package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Choices;
import ma.chikaya.casework.Watch;
import ma.chikaya.escalation.Step;
import ma.chikaya.escalation.Timetable;
import ma.chikaya.escalation.Timetables;
import ma.chikaya.escalation.WatchedRule;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is told of a date before it comes and after it has passed, on one page; and how many are late and unheard. */
@Controller
class TimetableController {

    static final String PATH = "/admin/timetable";

    private static final int VERSIONS = 10;

    private final Timetables timetables;
    private final Watch watch;
    private final Choices choices;

    TimetableController(Timetables timetables, Watch watch, Choices choices) {
        this.timetables = timetables;
        this.watch = watch;
        this.choices = choices;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable String done,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        return page(response, model, page, official, TimetableForm.of(timetables.current()), List.of(), done != null);
    }

    @PostMapping(PATH)
    String save(HttpServletRequest request, HttpServletResponse response, Official official, Page page, Model model) {
        TimetableForm form = TimetableForm.of(request);
        List<FormError> errors = new ArrayList<>();
        Map<WatchedRule, List<Step>> steps = form.read(page, errors);
        if (!errors.isEmpty()) return page(response, model, page, official, form, errors, false);
        return switch (timetables.adopt(official, form.version(), steps)) {
            case Outcome.Done<Timetable> saved -> "redirect:" + PATH + "?done";
            case Outcome.Refused<Timetable>(var why) ->
                page(
                        response,
                        model,
                        page,
                        official,
                        new TimetableForm(timetables.current().version(), form.lines()),
                        List.of(new FormError("timetable", page.t(why))),
                        false);
        };
    }

    /** What no source gives: after how many redirections it is arbitrated, and whether time may be made longer. */
    @PostMapping(PATH + "/choices")
    String choose(
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String redirections,
            @RequestParam(required = false) @Nullable String extension,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Integer number = MembershipForm.number(redirections);
        Integer looked = MembershipForm.number(base);
        Outcome<Choices.Choice> chosen =
                choices.choose(official, looked == null ? 0 : looked, number == null ? 0 : number, extension != null);
        return switch (chosen) {
            case Outcome.Done<Choices.Choice> done -> "redirect:" + PATH + "?done";
            case Outcome.Refused<Choices.Choice>(var why) ->
                page(
                        response,
                        model,
                        page,
                        official,
                        TimetableForm.of(timetables.current()),
                        List.of(new FormError("redirections", page.t(why))),
                        false);
        };
    }

    private String page(
            HttpServletResponse response,
            Model model,
            Page page,
            Official official,
            TimetableForm form,
            List<FormError> errors,
            boolean done) {
        if (!errors.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("done", done);
        model.addAttribute("choice", choices.current());
        model.addAttribute("unescalated", watch.countUnescalated());
        model.addAttribute("versions", timetables.list(VERSIONS));
        return "web/admin/timetable";
    }
}
