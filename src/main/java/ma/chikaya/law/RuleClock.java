package ma.chikaya.law;

import java.time.LocalDate;

/** Applies the rules in force to one calendar. */
record RuleClock(LawSettings settings, WorkingCalendar calendar) implements LegalClock {

    @Override
    public LegalDates datesFor(Kind kind, Route route, LocalDate filedOn) {
        return switch (route) {
            case Route.Addressed() -> dates(kind, filedOn, filedOn);
            case Route.AwaitingTriage() ->
                new LegalDates(deadline(Term.TRIAGE, filedOn), deadline(decision(kind), filedOn), null);
            case Route.Assigned(LocalDate arrivedOn) -> dates(kind, filedOn, notBefore(filedOn, arrivedOn));
            case Route.Redirected(LocalDate arrivedOn) -> dates(kind, arrivedOn, notBefore(filedOn, arrivedOn));
        };
    }

    @Override
    public Deadline deadline(Term term, LocalDate from) {
        return new Count(term, settings.getRule(term), from, calendar).deadline();
    }

    private LegalDates dates(Kind kind, LocalDate decideFrom, LocalDate answerFrom) {
        return new LegalDates(
                null,
                deadline(decision(kind), decideFrom),
                kind.hasAnswerClock() ? deadline(Term.ANSWER, answerFrom) : null);
    }

    private static Term decision(Kind kind) {
        return switch (kind) {
            case COMPLAINT -> Term.DECIDE;
            case OBSERVATION -> Term.OBSERVATION;
            case SUGGESTION -> Term.SUGGESTION;
            case QUESTION -> Term.QUESTION;
        };
    }

    private static LocalDate notBefore(LocalDate filedOn, LocalDate arrivedOn) {
        if (arrivedOn.isBefore(filedOn)) {
            throw new IllegalArgumentException("arrived on " + arrivedOn + ", before it was filed on " + filedOn);
        }
        return arrivedOn;
    }
}
