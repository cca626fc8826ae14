package ma.chikaya.law;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.chikaya.kernel.LegalTime;
import org.jspecify.annotations.Nullable;

/**
 * The dates of the law, as pure functions of days: the offset changes, so days are never counted by multiplying hours.
 * The starting day is never counted and the last day is included; the citizen's is always the whole day, until 24:00.
 */
public interface LegalClock {

    /** The dates of a submission received on {@code filedOn} (for a paper, the day it came, not the day it was keyed). */
    LegalDates datesFor(Kind kind, Route route, LocalDate filedOn);

    /** The last day of any term, with its explanation. */
    default Deadline deadline(Term term, LocalDate from) {
        return deadline(term, rules(from).getRule(term).start(), from, List.of());
    }

    /**
     * The last day of a term for a body that waited for the citizen: its clock stood still meanwhile, for at most the
     * days of {@link Term#PAUSE} in all. Without pauses it is what the citizen was promised.
     *
     * @param start what happened on {@code from}: a redirection or a re-opening starts other terms than it is named for
     */
    Deadline deadline(Term term, Start start, LocalDate from, List<Pause> pauses);

    /** The days the administration works. */
    WorkingCalendar calendar();

    /** The rules it follows for what is filed on a day. */
    RuleSet rules(LocalDate day);

    /**
     * The clock of a case filed under these rules, whatever came since; the days worked are those known now.
     *
     * @throws IllegalArgumentException where no such rules were ever in force
     */
    LegalClock under(String rules);

    /** The same clock in a place that has holidays of its own; null for none. */
    LegalClock in(@Nullable String territory);

    /** The civil day of an instant in Casablanca. */
    static LocalDate dayOf(Instant at) {
        return LegalTime.dayOf(at);
    }

    /** The first instant of a day in Casablanca, for comparing stored instants with a day. */
    static Instant startOf(LocalDate day) {
        return LegalTime.startOf(day);
    }

    /** Days that remain: 0 on the last day, negative when it is over. */
    static long daysLeft(LocalDate today, LocalDate due) {
        return DAYS.between(today, due);
    }

    /** A day is overdue once its last day is over. */
    static boolean isOverdue(LocalDate today, LocalDate due) {
        return today.isAfter(due);
    }

    /** By when a complaint filed that day is accepted, refused, redirected or its complement asked for. */
    default LocalDate decideBy(LocalDate filedOn) {
        return deadline(Term.DECIDE, filedOn).due();
    }

    /** By when the competent body that received a complaint that day answers it. */
    default LocalDate answerBy(LocalDate receivedByCompetentBody) {
        return deadline(Term.ANSWER, receivedByCompetentBody).due();
    }

    /** By when the national desk finds the body of a submission filed that day. */
    default LocalDate triageBy(LocalDate filedOn) {
        return deadline(Term.TRIAGE, filedOn).due();
    }

    /** The last day a complement asked for that day is awaited; then the case is decided as it stands. */
    default LocalDate complementUntil(LocalDate askedOn) {
        return deadline(Term.COMPLEMENT, askedOn).due();
    }

    /** The last day a case answered, refused or closed that day may be re-opened. */
    default LocalDate reopenUntil(LocalDate answeredOn) {
        return deadline(Term.REOPEN, answeredOn).due();
    }

    /** The day a case answered that day is closed: the first after its last day open. */
    default LocalDate closeOn(LocalDate answeredOn) {
        return deadline(Term.CLOSE, answeredOn).due().plusDays(1);
    }

    /** By when a supervisor acts on a proposal made that day, before it goes to the deputy or to the body above. */
    default LocalDate approveBy(LocalDate proposedOn) {
        return deadline(Term.APPROVAL, proposedOn).due();
    }

    /** A last day whose clock is not known any more, later by a pause, as far as the rule allows. */
    default LocalDate resume(LocalDate due, Pause pause) {
        int most = rules(due).getRule(Term.PAUSE).days();
        return calendar().nextWorking(due.plusDays(Math.min(most, DAYS.between(pause.asked(), pause.resumed()))));
    }

    /** The clock that follows rules and a calendar. */
    static LegalClock of(RuleSet rules, WorkingCalendar calendar) {
        return new RuleClock(rules, calendar);
    }
}
