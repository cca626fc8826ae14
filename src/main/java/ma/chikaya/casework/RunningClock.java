package ma.chikaya.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.law.Deadline;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Pause;
import ma.chikaya.law.Start;
import ma.chikaya.law.Term;
import org.jspecify.annotations.Nullable;

/**
 * What a legal date of a case was counted from, read back from its history: nothing else remembers it. Only what gives
 * the very date that was promised is believed.
 *
 * @param from the day of the start, not counted
 * @param pauses the times the body waited for the citizen since then
 */
public record RunningClock(Term term, Start start, LocalDate from, List<Pause> pauses) {

    private static final Map<EventType, Start> DECISION =
            Map.of(EventType.REDIRECTED, Start.RECEIPT, EventType.REOPENED, Start.REOPENING);

    private static final Map<EventType, Start> ANSWER = Map.of(
            EventType.ROUTED, Start.RECEIPT,
            EventType.ACCEPTED, Start.RECEIPT,
            EventType.REFERRED, Start.RECEIPT,
            EventType.REDIRECTED, Start.RECEIPT,
            EventType.REOPENED, Start.REOPENING);

    public RunningClock {
        pauses = List.copyOf(pauses);
    }

    /** The clock that gave {@code due} as the last day to decide: of all that started, the latest. */
    public static Optional<RunningClock> findDecision(
            LegalClock law, Kind kind, LocalDate receivedOn, List<HistoryEntry> history, LocalDate due) {
        return find(law, Term.decisionOn(kind), DECISION, Start.FILING, receivedOn, history, due);
    }

    /** The clock that gave {@code due} as the last day to answer: of all that started, the latest. */
    public static Optional<RunningClock> findAnswer(
            LegalClock law, LocalDate receivedOn, List<HistoryEntry> history, LocalDate due) {
        return find(law, Term.ANSWER, ANSWER, Start.RECEIPT, receivedOn, history, due);
    }

    public Deadline deadline(LegalClock law) {
        return law.deadline(term, start, from, pauses);
    }

    /** Since when the body waits for the citizen, if it does. */
    public static Optional<LocalDate> findWait(List<HistoryEntry> history) {
        return Optional.ofNullable(walk(history, new ArrayList<>()));
    }

    /**
     * Whether the citizen may be asked for a complement: once one did not come, the case is decided as it stands, until
     * the clock starts anew.
     */
    static boolean mayWait(List<HistoryEntry> history) {
        return sinceStart(history).stream().noneMatch(event -> event.type() == EventType.COMPLEMENT_LAPSED);
    }

    /** How many days the body has waited since its clock to decide started. */
    static long daysWaited(List<HistoryEntry> history) {
        return pauses(sinceStart(history)).stream()
                .mapToLong(pause -> ChronoUnit.DAYS.between(pause.asked(), pause.resumed()))
                .sum();
    }

    private static List<HistoryEntry> sinceStart(List<HistoryEntry> history) {
        for (int i = history.size() - 1; i > 0; i--) {
            if (DECISION.containsKey(history.get(i).type())) return history.subList(i, history.size());
        }
        return history;
    }

    /** The same clock once the body has waited again. */
    public RunningClock after(Pause pause) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(pause);
        return new RunningClock(term, start, from, all);
    }

    private static Optional<RunningClock> find(
            LegalClock law,
            Term term,
            Map<EventType, Start> restarts,
            Start first,
            LocalDate receivedOn,
            List<HistoryEntry> history,
            LocalDate due) {
        List<RunningClock> started = new ArrayList<>();
        boolean stands = term != Term.ANSWER;
        started.add(new RunningClock(term, first, receivedOn, stands ? pauses(history) : List.of()));
        for (int i = 0; i < history.size(); i++) {
            Start start = restarts.get(history.get(i).type());
            if (start == null) continue;
            List<Pause> pauses = stands ? pauses(history.subList(i, history.size())) : List.of();
            started.add(new RunningClock(
                    term, start, LegalClock.dayOf(history.get(i).at()), pauses));
        }
        return started.reversed().stream()
                .filter(clock -> clock.deadline(law).due().equals(due))
                .findFirst();
    }

    private static List<Pause> pauses(List<HistoryEntry> history) {
        List<Pause> pauses = new ArrayList<>();
        walk(history, pauses);
        return pauses;
    }

    /** Collects the pauses that are over; returns the day the present one began, if one lasts. */
    private static @Nullable LocalDate walk(List<HistoryEntry> history, List<Pause> pauses) {
        LocalDate asked = null;
        for (HistoryEntry event : history) {
            LocalDate day = LegalClock.dayOf(event.at());
            switch (event.type()) {
                case COMPLEMENT_ASKED -> asked = asked == null ? day : asked;
                case COMPLEMENT_SENT, COMPLEMENT_LAPSED -> {
                    if (asked != null) pauses.add(new Pause(asked, day));
                    asked = null;
                }
                case REDIRECTED, REOPENED, REFUSED, ACCEPTED -> asked = null;
                default -> {}
            }
        }
        return asked;
    }
}
