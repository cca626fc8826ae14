package ma.chikaya.web.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Mediations;
import ma.chikaya.casework.State;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.CountedDates;
import ma.chikaya.web.Page;
import ma.chikaya.web.Ruler;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Both legal clocks of a case, and the desk's own while its body is looked for. */
@Component
class Clocks {

    private static final Set<EventType> RESTARTS = EnumSet.of(EventType.REDIRECTED, EventType.REOPENED);

    private final InstantSource clock;
    private final CountedDates counted;

    Clocks(InstantSource clock, CountedDates counted) {
        this.clock = clock;
        this.counted = counted;
    }

    List<ClockShown> of(Page page, CaseFile file) {
        CaseLine line = file.line();
        LocalDate today = LegalClock.dayOf(clock.instant());
        LocalDate start = startOf(file);
        var run = new CountedDates.Run(
                line.kind(),
                file.rules(),
                Objects.requireNonNullElse(line.competentBodyId(), line.bodyId()),
                line.receivedOn(),
                file.history());
        List<ClockShown> clocks = new ArrayList<>();
        if (file.triageBy() != null && line.state().isOpen()) {
            clocks.add(running(page, page.t("desk.clock.triage"), start, file.triageBy(), today)
                    .because(counted.findTriage(page, run, file.triageBy())));
        }
        if (line.decideBy() != null) {
            clocks.add(decision(page, file, decisionStart(file), line.decideBy(), today)
                    .because(counted.findDecision(page, run, line.decideBy())));
        }
        if (line.answerBy() != null) {
            clocks.add(
                    answer(page, file, line.answerBy(), today).because(counted.findAnswer(page, run, line.answerBy())));
        }
        Mediations.find(file.history())
                .ifPresent(seized -> clocks.add(
                        running(page, page.t("desk.clock.mediator"), seized.on(), seized.answerBy(), today)));
        return clocks;
    }

    /** A redirection or a re-opening starts them anew; the citizen's own waiting never does. */
    private static LocalDate startOf(CaseFile file) {
        return file.history().stream()
                .filter(event -> RESTARTS.contains(event.type()))
                .map(event -> LegalClock.dayOf(event.at()))
                .reduce(file.line().receivedOn(), (first, second) -> second);
    }

    /** A re-opening leads back to the decision only where there was none that stands: a refusal, the shorter kinds. */
    private static LocalDate decisionStart(CaseFile file) {
        return file.history().stream()
                .filter(event -> RESTARTS.contains(event.type()) && State.BEFORE_DECISION.contains(event.to()))
                .map(event -> LegalClock.dayOf(event.at()))
                .reduce(file.line().receivedOn(), (first, second) -> second);
    }

    private static ClockShown decision(Page page, CaseFile file, LocalDate start, LocalDate due, LocalDate today) {
        String name = page.t("desk.clock.decide", "kind", file.line().kind());
        LocalDate decided = decidedOn(file);
        if (decided != null) return done(page, name, start, due, decided);
        if (file.pausedUntil() != null && file.line().state() == State.AWAITING_COMPLEMENT) {
            return new ClockShown(
                    name,
                    Tone.NEUTRAL,
                    null,
                    page.t("desk.clock.paused", "date", file.pausedUntil()),
                    Ruler.percent(start, due, today),
                    Say.brief(page, start),
                    Say.date(page, due),
                    List.of());
        }
        return running(page, name, start, due, today);
    }

    private static @Nullable LocalDate decidedOn(CaseFile file) {
        if (file.decidedOn() != null) return file.decidedOn();
        Instant answered = file.answeredAt();
        return answered == null ? null : LegalClock.dayOf(answered);
    }

    private static ClockShown answer(Page page, CaseFile file, LocalDate due, LocalDate today) {
        String name = page.t("desk.clock.answer");
        LocalDate start = file.line().reopened() > 0 ? startOf(file) : file.bodyReceivedOn();
        Instant answered = file.answeredAt();
        return answered == null
                ? running(page, name, start, due, today)
                : done(page, name, start, due, LegalClock.dayOf(answered));
    }

    private static ClockShown running(Page page, String name, LocalDate start, LocalDate due, LocalDate today) {
        return new ClockShown(
                name,
                Dues.tone(today, due),
                null,
                LegalClock.isOverdue(today, due)
                        ? Dues.left(page, today, due)
                        : page.t("desk.clock.left", "days", LegalClock.daysLeft(today, due)),
                Ruler.percent(start, due, today),
                Say.brief(page, start),
                Say.date(page, due),
                List.of());
    }

    private static ClockShown done(Page page, String name, LocalDate start, LocalDate due, LocalDate on) {
        long day = ChronoUnit.DAYS.between(start, on);
        long of = ChronoUnit.DAYS.between(start, due);
        boolean late = on.isAfter(due);
        return new ClockShown(
                name,
                late ? Tone.BRICK : Tone.GREEN,
                page.t(late ? "desk.clock.late" : "desk.clock.met", "day", day, "of", of),
                null,
                Ruler.percent(start, due, on),
                Say.brief(page, start),
                Say.date(page, due),
                List.of());
    }
}
