package ma.chikaya.law;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The clock of the running product: the rules in force on the day, and the calendar as it stands now. */
record LiveClock(Rules known, Supplier<WorkingCalendar> now) implements LegalClock {

    @Override
    public LegalDates datesFor(Kind kind, Route route, LocalDate filedOn) {
        return on(filedOn).datesFor(kind, route, filedOn);
    }

    @Override
    public Deadline deadline(Term term, Start start, LocalDate from, List<Pause> pauses) {
        return on(from).deadline(term, start, from, pauses);
    }

    @Override
    public WorkingCalendar calendar() {
        return now.get();
    }

    @Override
    public RuleSet rules(LocalDate day) {
        return known.inForceOn(day);
    }

    @Override
    public LegalClock under(String version) {
        return new RuleClock(known.get(version), calendar());
    }

    @Override
    public LegalClock in(@Nullable String territory) {
        return new LiveClock(known, () -> now.get().in(territory));
    }

    private LegalClock on(LocalDate day) {
        return new RuleClock(known.inForceOn(day), calendar());
    }
}
