package ma.chikaya.web.bodies;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.UnitOfficer;
import ma.chikaya.directory.UnitOfficers;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer of the complaint unit and the deputy, chosen among the body's accounts, from a day on. */
@Controller
@RequestMapping(BodyPaths.BODY + "/unit")
class UnitController {

    private final Keepers keepers;
    private final UnitOfficers unit;
    private final Officials officials;
    private final InstantSource clock;

    UnitController(Keepers keepers, UnitOfficers unit, Officials officials, InstantSource clock) {
        this.keepers = keepers;
        this.unit = unit;
        this.officials = officials;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String done,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        List<UnitOfficer> named = unit.list(id);
        Optional<UnitOfficer> now = unit.find(id);
        model.addAttribute("done", done != null);
        return page(
                model,
                page,
                official,
                body,
                new UnitForm(
                        LegalTime.dayOf(clock.instant()).toString(),
                        now.map(UnitOfficer::officer).orElse(null),
                        now.map(UnitOfficer::deputy).orElse(null),
                        named.size()),
                List.of());
    }

    @PostMapping
    String name(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Body body = keepers.get(official, id);
        Form form = new Form(request);
        List<Integer> there = officials.listOf(id).stream().map(Official::id).toList();
        UnitForm typed =
                new UnitForm(form.line("since"), form.number("officer"), form.number("deputy"), form.version());
        List<FormError> errors = new ArrayList<>();
        Integer officer = typed.officer();
        if (officer == null || !there.contains(officer)) {
            errors.add(new FormError("officer", page.t("bodies.refusal.officer")));
        }
        if (typed.deputy() != null && !there.contains(typed.deputy())) {
            errors.add(new FormError("deputy", page.t("bodies.refusal.officer")));
        }
        Optional<LocalDate> since = form.day("since");
        if (since.isEmpty()) errors.add(new FormError("since", page.t("bodies.refusal.officer-since")));
        if (errors.isEmpty() && officer != null) {
            switch (unit.name(official.id(), id, typed.version(), since.orElseThrow(), officer, typed.deputy())) {
                case Outcome.Done<UnitOfficer> done -> {
                    return "redirect:" + BodyPaths.of(id, "unit") + "?done=yes";
                }
                case Outcome.Refused<UnitOfficer>(var refusal) ->
                    errors.add(new FormError(
                            refusal.key().equals("bodies.refusal.same-deputy")
                                    ? "deputy"
                                    : refusal.key().equals("bodies.refusal.officer-since") ? "since" : "officer",
                            page.t(refusal)));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page, official, body, typed.at(unit.list(id).size()), errors);
    }

    private String page(Model model, Page page, Official official, Body body, UnitForm form, List<FormError> errors) {
        List<Official> there = officials.listOf(body.id());
        List<UnitOfficer> named = unit.list(body.id());
        Map<Integer, LocalText> names = officials.findNames(named.stream()
                .flatMap(one -> Stream.of(one.officer(), one.deputy()).filter(java.util.Objects::nonNull))
                .distinct()
                .toList());
        model.addAttribute("frame", BodyFrame.of(page, official, body));
        model.addAttribute("back", BodyPaths.of(body.id()));
        model.addAttribute("path", BodyPaths.of(body.id(), "unit"));
        model.addAttribute("form", form);
        model.addAttribute("officers", choices(page, there, form.officer(), page.t("admin.choose")));
        model.addAttribute("deputies", choices(page, there, form.deputy(), page.t("keep.unit.no-deputy")));
        model.addAttribute(
                "history",
                named.stream()
                        .map(one -> page.html(
                                "keep.unit.line",
                                "day",
                                one.since(),
                                "officer",
                                name(page, names, one.officer()),
                                "deputised",
                                one.deputy() != null,
                                "deputy",
                                one.deputy() == null ? "" : name(page, names, one.deputy())))
                        .toList());
        model.addAttribute("errors", errors);
        return "web/bodies/unit";
    }

    private static String name(Page page, Map<Integer, LocalText> names, int account) {
        LocalText name = names.get(account);
        return name == null ? "—" : name.in(page.language());
    }

    private static List<Choice> choices(Page page, List<Official> there, @Nullable Integer chosen, String none) {
        return Stream.concat(
                        Stream.of(new Choice("", none, chosen == null)),
                        there.stream()
                                .map(one -> new Choice(
                                        Integer.toString(one.id()),
                                        one.name().in(page.language()),
                                        chosen != null && chosen == one.id())))
                .toList();
    }
}
