package ma.chikaya.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param extended whether a supervisor made it longer since then
 */
public record RunningClock(Term term, Start start, LocalDate from, List<Pause> pauses, boolean extended) {

    private static final Map<EventType, Start> DECISION = Map.of(
            EventType.REDIRECTED, Start.RECEIPT,
            EventType.ARBITRATED, Start.RECEIPT,
            EventType.REOPENED, Start.REOPENING);

    private static final Map<EventType, Start> ANSWER = Map.of(
            EventType.ROUTED, Start.RECEIPT,
            EventType.ACCEPTED, Start.RECEIPT,
            EventType.REFERRED, Start.RECEIPT,
            EventType.REDIRECTED, Start.RECEIPT,
            EventType.ARBITRATED, Start.RECEIPT,
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
        Deadline counted = law.deadline(term, start, from, pauses);
        return extended ? law.deadline(Term.EXTENSION, Start.LAST_DAY, counted.due(), List.of()) : counted;
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
            if (starts(DECISION, history.get(i))) return history.subList(i, history.size());
        }
        return history;
    }

    /** The same clock once the body has waited again. */
    public RunningClock after(Pause pause) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(pause);
        return new RunningClock(term, start, from, all, extended);
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
        started.add(new RunningClock(
                term, first, receivedOn, stands ? pauses(history) : List.of(), isExtended(term, history)));
        for (int i = 0; i < history.size(); i++) {
            Start start = restarts.get(history.get(i).type());
            if (start == null || !starts(restarts, history.get(i))) continue;
            List<HistoryEntry> since = history.subList(i, history.size());
            started.add(new RunningClock(
                    term,
                    start,
                    LegalClock.dayOf(history.get(i).at()),
                    stands ? pauses(since) : List.of(),
                    isExtended(term, since)));
        }
        return started.reversed().stream()
                .filter(clock -> clock.deadline(law).due().equals(due))
                .findFirst();
    }

    /** An arbiter who leaves a case where it is starts nothing. */
    private static boolean starts(Map<EventType, Start> restarts, HistoryEntry event) {
        if (event.type() == EventType.ARBITRATED) {
            Map<String, Object> facts = event.facts();
            return !Objects.equals(facts.get("body"), facts.get("fromBody"));
        }
        return restarts.containsKey(event.type());
    }

    private static boolean isExtended(Term term, List<HistoryEntry> history) {
        return term == Term.ANSWER && history.stream().anyMatch(event -> event.type() == EventType.EXTENDED);
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
                case REDIRECTED, ARBITRATED, REOPENED, REFUSED, ACCEPTED -> asked = null;
                default -> {}
            }
        }
        return asked;
    }
}
