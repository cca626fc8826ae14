package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CalendarChanges;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.CalendarChange;
import ma.chikaya.law.InForce;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The working calendar: what is in it and where from; a change is shown with what it moves before it is confirmed. */
@Controller
class CalendarController {

    static final String PATH = "/admin/calendar";

    private final CalendarPages pages;
    private final CalendarChanges changes;

    CalendarController(CalendarPages pages, CalendarChanges changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String done,
            Official official,
            Page page,
            Model model) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("calendar", pages.show(page, MembershipForm.number(year)));
        model.addAttribute("done", done != null);
        return "web/admin/calendar";
    }

    /** The form of a change; with {@code look} what it would move, for a link that changes nothing. */
    @GetMapping(PATH + "/{kind:feast|day|worked|ramadan}")
    String form(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        CalendarKind meant = kind(kind);
        CalendarForm form = CalendarForm.of(request).withBase(pages.base());
        List<FormError> errors = CalendarForm.errors();
        if (request.getParameter("look") == null) {
            return page(response, model, page, official, meant, begun(meant, form), errors, null);
        }
        CalendarChange change = read(meant, page, form, errors);
        MovesShown moves = change == null ? null : pages.moves(page, change, form.address(meant), key(after));
        return page(response, model, page, official, meant, form, errors, moves);
    }

    @PostMapping(PATH + "/{kind:feast|day|worked|ramadan}")
    String confirm(
            @PathVariable String kind,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        CalendarKind meant = kind(kind);
        CalendarForm form = CalendarForm.of(request);
        List<FormError> errors = CalendarForm.errors();
        pages.base();
        CalendarChange change = read(meant, page, form, errors);
        // A change that was confirmed already may not read any more: its feast lies elsewhere now.
        if (change == null) return again(response, model, page, official, meant, form, errors);
        Outcome<InForce> adopted = changes.adopt(official, form.looked(), change, form.reference());
        return switch (adopted) {
            case Outcome.Done<InForce> done -> "redirect:" + PATH + "?done";
            case Outcome.Refused<InForce>(var why) ->
                again(response, model, page, official, meant, form, List.of(new FormError("day", page.t(why))));
        };
    }

    private String again(
            HttpServletResponse response,
            Model model,
            Page page,
            Official official,
            CalendarKind kind,
            CalendarForm form,
            List<FormError> errors) {
        return changes.isConfirmed(form.looked(), form.reference())
                ? "redirect:" + PATH + "?done"
                : page(response, model, page, official, kind, form.withBase(pages.base()), errors, null);
    }

    private @Nullable CalendarChange read(CalendarKind kind, Page page, CalendarForm form, List<FormError> errors) {
        return form.read(kind, page, pages.calendar(), pages.regionCodes(), pages.today(), errors);
    }

    /** Ramadan's form begins with what the calendar has. */
    private CalendarForm begun(CalendarKind kind, CalendarForm form) {
        if (kind != CalendarKind.RAMADAN || !form.day().isEmpty()) return form;
        return pages.calendar().listRamadans().stream()
                .filter(one -> !one.last().isBefore(pages.today()))
                .findFirst()
                .map(one -> form.starting(
                        one.first().toString(),
                        one.last().toString(),
                        one.opens().toString(),
                        one.closes().toString()))
                .orElse(form);
    }

    private String page(
            HttpServletResponse response,
            Model model,
            Page page,
            Official official,
            CalendarKind kind,
            CalendarForm form,
            List<FormError> errors,
            @Nullable MovesShown moves) {
        if (!errors.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("kind", kind);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("moves", moves);
        model.addAttribute("feasts", pages.feasts(page, form.feast()));
        model.addAttribute("exceptional", pages.exceptional(page, form.day()));
        model.addAttribute("regions", pages.regions(page, form.regions()));
        return "web/admin/calendar-change";
    }

    /** An address somebody changed by hand begins with the first. */
    private static @Nullable UUID key(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    private static CalendarKind kind(String word) {
        return CalendarKind.find(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
