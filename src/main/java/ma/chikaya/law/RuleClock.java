package ma.chikaya.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies one set of rules to one calendar: pure functions of days. */
record RuleClock(RuleSet rules, WorkingCalendar calendar) implements LegalClock {

    @Override
    public LegalDates datesFor(Kind kind, Route route, LocalDate filedOn) {
        return switch (route) {
            case Route.Addressed() -> dates(kind, Start.FILING, filedOn, filedOn);
            case Route.AwaitingTriage() ->
                new LegalDates(deadline(Term.TRIAGE, filedOn), deadline(Term.decisionOn(kind), filedOn), null);
            case Route.Assigned(LocalDate arrivedOn) ->
                dates(kind, Start.FILING, filedOn, notBefore(filedOn, arrivedOn));
            case Route.Redirected(LocalDate arrivedOn) ->
                dates(kind, Start.RECEIPT, arrivedOn, notBefore(filedOn, arrivedOn));
            case Route.Reopened(LocalDate on) -> dates(kind, Start.REOPENING, on, notBefore(filedOn, on));
        };
    }

    @Override
    public Deadline deadline(Term term, Start start, LocalDate from, List<Pause> pauses) {
        int most = rules.getRule(Term.PAUSE).days();
        return new Count(rules.getRule(term), calendar, pauses, most).deadline(term, rules, start, from);
    }

    @Override
    public RuleSet rules(LocalDate day) {
        return rules;
    }

    @Override
    public LegalClock under(String version) {
        if (!version.equals(rules.version())) throw new IllegalArgumentException("no rules " + version);
        return this;
    }

    @Override
    public LegalClock in(@Nullable String territory) {
        return new RuleClock(rules, calendar.in(territory));
    }

    private LegalDates dates(Kind kind, Start start, LocalDate decideFrom, LocalDate answerFrom) {
        Start answerStart = start == Start.REOPENING ? start : Start.RECEIPT;
        return new LegalDates(
                null,
                deadline(Term.decisionOn(kind), start, decideFrom, List.of()),
                kind.hasAnswerClock() ? deadline(Term.ANSWER, answerStart, answerFrom, List.of()) : null);
    }

    private static LocalDate notBefore(LocalDate filedOn, LocalDate arrivedOn) {
        if (arrivedOn.isBefore(filedOn)) {
            throw new IllegalArgumentException("arrived on " + arrivedOn + ", before it was filed on " + filedOn);
        }
        return arrivedOn;
    }
}
