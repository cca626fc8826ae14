package ma.chikaya.statistics;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.casework.CaseHistory;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.State;
import ma.chikaya.casework.Verdict;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Pause;
import ma.chikaya.law.Start;
import ma.chikaya.law.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads one history from its beginning and says what it adds to the figures. The same history always says the same, so
 * that counting it twice changes nothing.
 */
final class Marks {

    private final CaseHistory history;
    private final LegalClock law;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();

    private boolean decided;
    private Start decideStart = Start.FILING;
    private LocalDate decideFrom;
    private Start answerStart = Start.RECEIPT;
    private @Nullable LocalDate answerFrom;
    private @Nullable Integer competent;
    private @Nullable LocalDate asked;
    private @Nullable Integer proposer;
    private int answered = -1;

    private Marks(CaseHistory history, LegalClock law) {
        this.history = history;
        this.law = law;
        this.decideFrom = history.receivedOn();
    }

    /** @param law the clock under which the submission was filed */
    static List<Mark> of(CaseHistory history, LegalClock law) {
        Marks marks = new Marks(history, law);
        for (int i = 0; i < history.events().size(); i++) marks.read(i);
        marks.stand();
        return marks.marks;
    }

    private void read(int index) {
        HistoryEntry event = history.events().get(index);
        LocalDate day = LegalClock.dayOf(event.at());
        int after = history.bodyAfter(index);
        switch (event.type()) {
            case FILED -> file(event, day);
            case ROUTED -> {
                Integer target = number(event, "body");
                if (answerFrom == null || !Objects.equals(target, competent)) answerFrom = day;
                competent = target;
            }
            case COMPLEMENT_ASKED -> asked = asked == null ? day : asked;
            case COMPLEMENT_SENT, COMPLEMENT_LAPSED -> resume(day);
            case ACCEPTED -> decide(event, day, event.accountId());
            case REFERRED -> {
                decide(event, day, event.accountId());
                competent = number(event, "body");
            }
            case REFUSAL_PROPOSED, ANSWER_PROPOSED -> proposer = event.accountId();
            case REFUSED -> {
                decide(event, day, proposer);
                add(What.REFUSED, event, day, decideFrom, null, proposer);
            }
            case CONCLUDED -> {
                decide(event, day, event.accountId());
                answer(event, day, event.accountId(), decision(day));
            }
            case ANSWERED -> answer(event, day, proposer, isInTime(day));
            case REDIRECTED -> {
                add(What.REDIRECTED, event, day, decideFrom, decision(day), event.accountId());
                restart(day, Start.RECEIPT);
                answerStart = Start.RECEIPT;
                answerFrom = day;
                competent = number(event, "body");
            }
            case REOPENED -> reopen(event, day);
            case RATED -> rate(event);
            default -> {}
        }
        if (after != event.bodyId()) {
            marks.add(new Mark(What.ARRIVED, after, day, day, 0, null, history.topic(), null, null));
        }
    }

    private void file(HistoryEntry event, LocalDate day) {
        LocalDate received = history.receivedOn().isAfter(day) ? day : history.receivedOn();
        add(What.FILED, event, received, received, null, null);
        competent = number(event, "addressed");
        if (competent != null) answerFrom = received;
    }

    private void decide(HistoryEntry event, LocalDate day, @Nullable Integer account) {
        if (answerFrom == null) answerFrom = day;
        if (decided) return;
        decided = true;
        add(What.DECIDED, event, day, decideFrom, decision(day), account);
    }

    private void answer(HistoryEntry event, LocalDate day, @Nullable Integer account, boolean inTime) {
        answered = marks.size();
        boolean complaint = history.kind() == Kind.COMPLAINT;
        LocalDate from = complaint && answerFrom != null ? answerFrom : decideFrom;
        add(What.ANSWERED, event, day, from, inTime, account);
    }

    /** A refused one is decided anew; an answered complaint is answered anew. */
    private void reopen(HistoryEntry event, LocalDate day) {
        add(What.REOPENED, event, day, day, null, null);
        if (event.to() != State.IN_PROCESS) restart(day, Start.REOPENING);
        answerStart = Start.REOPENING;
        answerFrom = day;
        answered = -1;
    }

    /** Judged twice, the last word counts. */
    private void rate(HistoryEntry event) {
        Object verdict = event.facts().get("verdict");
        if (answered < 0 || verdict == null) return;
        Mark answer = marks.get(answered);
        Mark rated = new Mark(
                What.RATED,
                answer.body(),
                answer.day(),
                answer.since(),
                0,
                null,
                answer.topic(),
                answer.account(),
                Verdict.valueOf(verdict.toString()));
        int next = answered + 1;
        if (next < marks.size() && marks.get(next).what() == What.RATED) marks.set(next, rated);
        else marks.add(next, rated);
    }

    private void stand() {
        LocalDate due = history.dueOn();
        if (!history.state().isOpen() || due == null) return;
        marks.add(new Mark(
                What.OPEN,
                history.bodyId(),
                due,
                history.receivedOn(),
                0,
                null,
                history.topic(),
                history.assigneeId(),
                null));
    }

    private void restart(LocalDate day, Start start) {
        decided = false;
        decideStart = start;
        decideFrom = day;
        pauses.clear();
        asked = null;
    }

    private void resume(LocalDate day) {
        if (asked != null && !day.isBefore(asked)) pauses.add(new Pause(asked, day));
        asked = null;
    }

    private void add(
            What what,
            HistoryEntry event,
            LocalDate day,
            LocalDate from,
            @Nullable Boolean inTime,
            @Nullable Integer account) {
        long waited = pauses.stream()
                .filter(pause -> !pause.asked().isBefore(from))
                .mapToLong(pause -> DAYS.between(pause.asked(), pause.resumed()))
                .sum();
        long days = Math.max(0, DAYS.between(from, day) - (what == What.DECIDED ? waited : 0));
        marks.add(new Mark(
                what, event.bodyId(), day, from, Math.toIntExact(days), inTime, history.topic(), account, null));
    }

    private boolean decision(LocalDate day) {
        Term term = Term.decisionOn(history.kind());
        return !day.isAfter(law.deadline(term, decideStart, decideFrom, pauses).due());
    }

    private boolean isInTime(LocalDate day) {
        LocalDate from = answerFrom == null ? decideFrom : answerFrom;
        return !day.isAfter(
                law.deadline(Term.ANSWER, answerStart, from, List.of()).due());
    }

    private static @Nullable Integer number(HistoryEntry event, String name) {
        Map<String, Object> facts = event.facts();
        return facts.get(name) instanceof Integer number ? number : null;
    }
}
