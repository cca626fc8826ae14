package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyChanges;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.NewBody;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Adds a body; renames, moves, ends and opens one again from a day on. */
@Controller
class BodyEditController {

    private static final int MOST_PLACES = 20;
    private static final String NEW = BodiesController.PATH + "/new";
    private static final String EDIT = BodiesController.PATH + "/{id:\\d{1,9}}/{edit:name|place|end|reopen}";

    private final Bodies bodies;
    private final BodyChanges changes;
    private final BodyChangeRows rows;
    private final Territories territories;
    private final InstantSource clock;

    BodyEditController(
            Bodies bodies, BodyChanges changes, BodyChangeRows rows, Territories territories, InstantSource clock) {
        this.bodies = bodies;
        this.changes = changes;
        this.rows = rows;
        this.territories = territories;
        this.clock = clock;
    }

    @GetMapping(NEW)
    String create(Official official, Page page, Model model) {
        return create(model, page, official, BodyForm.empty(today()), List.of());
    }

    @PostMapping(NEW)
    String add(HttpServletRequest request, HttpServletResponse response, Official official, Page page, Model model) {
        BodyForm form = BodyForm.of(request);
        if (form.find()) return create(model, page, official, form, List.of());
        List<FormError> errors = new ArrayList<>();
        Optional<Family> family = family(form.family());
        if (family.isEmpty()) errors.add(new FormError("family", page.t("bodies.refusal.family")));
        if (form.day().isEmpty()) errors.add(new FormError("since", page.t("bodies.refusal.since")));
        if (errors.isEmpty()) {
            Outcome<Integer> added = changes.add(
                    official.id(),
                    new NewBody(
                            form.code(),
                            family.orElseThrow(),
                            form.name(),
                            form.body(),
                            form.territory().isEmpty() ? null : territory(form.territory())),
                    form.day().orElseThrow(),
                    form.reason());
            switch (added) {
                case Outcome.Done<Integer>(Integer id) -> {
                    return "redirect:" + BodiesController.PATH + "/" + id + "?done=added";
                }
                case Outcome.Refused<Integer>(var refusal) -> errors.add(BodyFields.error(page, refusal));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return create(model, page, official, form, errors);
    }

    @GetMapping(EDIT)
    String edit(@PathVariable int id, @PathVariable String edit, Official official, Page page, Model model) {
        Body body = body(id);
        return edit(model, page, official, body, what(edit), BodyForm.of(body, bodies.version(id), today()), List.of());
    }

    @PostMapping(EDIT)
    String enter(
            @PathVariable int id,
            @PathVariable String edit,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Body body = body(id);
        BodyEdit what = what(edit);
        BodyForm form = BodyForm.of(request);
        if (form.find()) return edit(model, page, official, body, what, form, List.of());
        List<FormError> errors = new ArrayList<>();
        if (form.day().isEmpty()) {
            errors.add(new FormError("since", page.t("bodies.refusal.since")));
        } else {
            switch (enter(official, body, what, form, form.day().orElseThrow())) {
                case Outcome.Done<Integer> done -> {
                    return "redirect:" + BodiesController.PATH + "/" + id + "?done=" + what.word();
                }
                case Outcome.Refused<Integer>(var refusal) -> errors.add(BodyFields.error(page, refusal));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        // What another has entered meanwhile is on this page now: read, it may be followed.
        bodies.refresh();
        return edit(model, page, official, body(id), what, form.at(bodies.version(id)), errors);
    }

    private Outcome<Integer> enter(Official official, Body body, BodyEdit what, BodyForm form, LocalDate since) {
        int by = official.id();
        return switch (what) {
            case NAME -> changes.rename(by, body.id(), form.version(), since, form.name(), form.reason());
            case PLACE -> changes.move(by, body.id(), form.version(), since, form.body(), form.reason());
            case END -> changes.end(by, body.id(), form.version(), since, form.body(), form.reason());
            case REOPEN -> changes.reopen(by, body.id(), form.version(), since, form.reason());
        };
    }

    private String create(Model model, Page page, Official official, BodyForm form, List<FormError> errors) {
        List<Choice> families = Stream.concat(
                        Stream.of(new Choice(
                                "", page.t("admin.choose"), form.family().isEmpty())),
                        Stream.of(Family.values())
                                .filter(family -> family != Family.NATIONAL_DESK)
                                .map(family -> new Choice(
                                        family.name(),
                                        page.t(family.messageKey()),
                                        family.name().equals(form.family())))
                                .sorted(Comparator.comparing(Choice::label)))
                .toList();
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("form", form);
        model.addAttribute("families", families);
        model.addAttribute("parent", BodyPick.of(page, bodies, form.bodyQuery(), form.body(), null));
        model.addAttribute("errors", errors);
        return "web/admin/body-new";
    }

    private String edit(
            Model model,
            Page page,
            Official official,
            Body body,
            BodyEdit what,
            BodyForm form,
            List<FormError> errors) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("body", body);
        model.addAttribute("what", what);
        model.addAttribute("form", form);
        model.addAttribute(
                "pick",
                BodyPick.of(
                        page,
                        bodies,
                        form.bodyQuery(),
                        form.body(),
                        what == BodyEdit.END ? page.t("bodies.end.nobody") : null));
        model.addAttribute("changes", rows.of(page, body.id()));
        model.addAttribute("errors", errors);
        return "web/admin/body-edit";
    }

    /** By its code, or by a name that means one place alone. */
    private String territory(String typed) {
        if (territories.find(typed).isPresent()) return typed;
        List<Territory> called = territories.search(typed, null, MOST_PLACES).stream()
                .filter(one -> Stream.of(one.name(), one.label())
                        .anyMatch(name -> name.ar().equals(typed) || name.fr().equalsIgnoreCase(typed)))
                .toList();
        return called.size() == 1 ? called.getFirst().code() : typed;
    }

    private static Optional<Family> family(String word) {
        return Stream.of(Family.values())
                .filter(one -> one.name().equals(word) && one != Family.NATIONAL_DESK)
                .findFirst();
    }

    private static BodyEdit what(String word) {
        return BodyEdit.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    private Body body(int id) {
        return bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LegalTime.dayOf(clock.instant());
    }
}
