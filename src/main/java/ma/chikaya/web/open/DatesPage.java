package ma.chikaya.web.open;

import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.intake.Dates;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.Deadline;
import ma.chikaya.law.Explanation;
import ma.chikaya.law.Holiday;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.LegalDates;
import ma.chikaya.law.Route;
import ma.chikaya.law.Rule;
import ma.chikaya.law.RuleSet;
import ma.chikaya.law.Term;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Reasons;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How the law's dates are counted: for any day, both dates and why. It knows no case. */
@Controller
class DatesPage {

    /** What concerns whoever files; the rest is the administration's own time. */
    private static final List<Term> SHOWN = List.of(
            Term.TRIAGE,
            Term.DECIDE,
            Term.ANSWER,
            Term.COMPLEMENT,
            Term.PAUSE,
            Term.OBSERVATION,
            Term.SUGGESTION,
            Term.QUESTION,
            Term.REOPEN);

    private final LegalClock law;
    private final Territories territories;
    private final InstantSource clock;

    DatesPage(LegalClock law, Territories territories, InstantSource clock) {
        this.law = law;
        this.territories = territories;
        this.clock = clock;
    }

    /** One of the two dates, in a sentence, and why it is that day. */
    record Shown(String id, Content sentence, List<Content> reasons) {}

    record Length(String term, Content length, boolean assumed) {}

    record Feast(LocalDate day, Content name, boolean forecast) {}

    /** What is wrong with a field; null where nothing is. */
    static @Nullable String error(List<FormError> errors, String field) {
        return errors.stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }

    @GetMapping(Routes.DATES)
    ModelAndView show(
            Page page,
            @RequestParam(defaultValue = "") String filed,
            @RequestParam(defaultValue = "") String received,
            @RequestParam(defaultValue = "") String territory) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        List<FormError> errors = new ArrayList<>();
        Optional<LocalDate> filedOn = filed.isBlank() ? Optional.of(today) : read(page, "filed", filed, errors);
        Optional<LocalDate> receivedOn = received.isBlank() ? filedOn : read(page, "received", received, errors);
        if (errors.isEmpty() && receivedOn.orElseThrow().isBefore(filedOn.orElseThrow())) {
            errors.add(new FormError("received", page.t("open.dates.received.before")));
        }
        // A place that is not there is as none: it is chosen from a list.
        Optional<Territory> place = territories.find(territory);
        LegalClock there = law.in(place.map(Territory::code).orElse(null));
        Map<String, Object> model = new HashMap<>();
        model.put("regions", regions(page, place));
        model.put("whose", whose(page, place));
        model.put(
                "filed",
                filed.isBlank()
                        ? today.toString()
                        : filedOn.map(LocalDate::toString).orElse(filed));
        model.put(
                "received",
                received.isBlank() ? "" : receivedOn.map(LocalDate::toString).orElse(received));
        model.put("errors", errors);
        LocalDate from = errors.isEmpty() ? filedOn.orElseThrow() : today;
        model.put("dates", errors.isEmpty() ? dates(page, there, from, receivedOn.orElseThrow()) : List.of());
        model.put("lengths", lengths(page, law.rules(from)));
        model.put("feasts", feasts(page, there, from));
        model.put("rules", law.rules(from).version());
        model.put("calendar", law.calendar().version());
        ModelAndView answer = new ModelAndView("web/open/dates", model);
        if (!errors.isEmpty()) answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static Optional<LocalDate> read(Page page, String field, String typed, List<FormError> errors) {
        Optional<LocalDate> day = Dates.read(typed).filter(one -> one.getYear() > 0 && one.getYear() < 9999);
        if (day.isEmpty()) errors.add(new FormError(field, page.t(new Refusal("intake.date.impossible"))));
        return day;
    }

    private List<Choice> regions(Page page, Optional<Territory> place) {
        String chosen =
                place.map(one -> territories.getRegion(one.code()).code()).orElse("");
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", page.t("open.dates.territory.none"), chosen.isEmpty()));
        territories
                .listRegions()
                .forEach(one -> choices.add(new Choice(
                        one.code(), one.name().in(page.language()), one.code().equals(chosen))));
        return choices;
    }

    /** Whose holidays are counted. */
    private static Content whose(Page page, Optional<Territory> place) {
        return Reasons.sentence(
                page, Explanation.keptIn(place.map(Territory::name).orElse(null)));
    }

    private static List<Shown> dates(Page page, LegalClock law, LocalDate filedOn, LocalDate receivedOn) {
        LegalDates dates = law.datesFor(Kind.COMPLAINT, new Route.Assigned(receivedOn), filedOn);
        return List.of(
                shown(page, "decide", dates.decide()), shown(page, "answer", Objects.requireNonNull(dates.answer())));
    }

    private static Shown shown(Page page, String id, Deadline deadline) {
        return new Shown(id, page.html("open.dates." + id, "date", deadline.due()), Reasons.of(page, deadline));
    }

    private static List<Length> lengths(Page page, RuleSet rules) {
        return SHOWN.stream()
                .map(term -> {
                    Rule rule = rules.getRule(term);
                    return new Length(
                            page.t("law.term." + term.word()),
                            page.html("open.dates.length", "days", rule.days(), "counting", rule.counting()),
                            rule.isAssumed());
                })
                .toList();
    }

    private static List<Feast> feasts(Page page, LegalClock law, LocalDate from) {
        return law.calendar().listHolidays(from, from.plusYears(1)).stream()
                .map(day ->
                        new Feast(day.day(), Reasons.name(page, day.name()), day.status() == Holiday.Status.FORECAST))
                .toList();
    }
}
