package ma.chikaya.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.Deadline;
import ma.chikaya.law.Explanation;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.LegalDates;
import ma.chikaya.law.Route;
import ma.chikaya.law.Rules;
import ma.chikaya.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The law's dates for any instant, each with the reasons why: whoever doubts a date can count it again. */
@RestController
class DeadlinesApi {

    private final Rules rules;
    private final Calendars calendars;
    private final Territories territories;
    private final Bodies bodies;
    private final Messages messages;

    DeadlinesApi(Rules rules, Calendars calendars, Territories territories, Bodies bodies, Messages messages) {
        this.rules = rules;
        this.calendars = calendars;
        this.territories = territories;
        this.bodies = bodies;
        this.messages = messages;
    }

    /**
     * The dates of a complaint.
     *
     * @param provisional whether a feast whose day is not announced yet may move one of them
     * @param territory whose own holidays count too; null where those of the whole country count alone
     * @param rule version of the rules, {@code calendar} that of the working calendar
     */
    record Dates(
            LocalDate filedOn,
            LocalDate receivedOn,
            LocalDate decideBy,
            LocalDate answerBy,
            boolean provisional,
            @Nullable String territory,
            String rule,
            String calendar,
            List<Reason> explanation) {}

    /**
     * One sentence of the explanation.
     *
     * @param date which date it explains: {@code decideBy} or {@code answerBy}
     * @param day the day it speaks of, if any
     */
    record Reason(
            String date, String step, String text, @Nullable LocalDate day) {}

    @GetMapping("/api/v1/deadlines")
    ResponseEntity<Dates> deadlines(
            @RequestParam(defaultValue = "") String filedAt,
            @RequestParam(defaultValue = "") String receivedAt,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String calendar,
            @RequestParam(defaultValue = "") String territory,
            @RequestParam(defaultValue = "") String administration,
            HttpServletRequest http) {
        var asked = new DeadlineQuery.Asked(filedAt, receivedAt, rule, calendar, territory, administration);
        DeadlineQuery query = DeadlineQuery.read(asked, rules, calendars, territories, bodies);
        Language language = Problems.languageOf(http);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(answer(query, language));
    }

    private Dates answer(DeadlineQuery query, Language language) {
        LegalDates dates = LegalClock.of(query.rules(), query.calendar())
                .datesFor(Kind.COMPLAINT, new Route.Assigned(query.receivedOn()), query.filedOn());
        Deadline decide = dates.decide();
        Deadline answer = Objects.requireNonNull(dates.answer());
        Territory place = query.place();
        Explanation.Step where = Explanation.keptIn(place == null ? null : place.name());
        List<Reason> reasons = new ArrayList<>();
        decide.explanation().steps().forEach(step -> reasons.add(reason("decideBy", step, language)));
        reasons.add(reason("decideBy", where, language));
        answer.explanation().steps().forEach(step -> reasons.add(reason("answerBy", step, language)));
        reasons.add(reason("answerBy", where, language));
        return new Dates(
                query.filedOn(),
                query.receivedOn(),
                decide.due(),
                answer.due(),
                decide.provisional() || answer.provisional(),
                place == null ? null : place.code(),
                query.rules().version(),
                query.calendar().version(),
                reasons);
    }

    private Reason reason(String date, Explanation.Step step, Language language) {
        return new Reason(
                date,
                step.key().substring("law.".length()),
                messages.text(language, step.key(), step.argumentsIn(language)),
                step.arguments().get("date") instanceof LocalDate day ? day : null);
    }
}
