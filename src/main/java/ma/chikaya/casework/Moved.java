package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Term;
import org.jspecify.annotations.Nullable;

/** A case whose dates another calendar moves: no word of what it says. */
public record Moved(TrackingCode code, int body, List<Date> dates) {

    public Moved {
        dates = List.copyOf(dates);
    }

    /** One legal date, as it is and as it would be. */
    public record Date(Term term, LocalDate was, LocalDate becomes) {}

    static List<Date> dates(Recount was, Recount now) {
        List<Date> dates = new ArrayList<>();
        add(dates, Term.TRIAGE, was.triage(), now.triage());
        add(dates, Term.DECIDE, was.decide(), now.decide());
        add(dates, Term.ANSWER, was.answer(), now.answer());
        add(dates, Term.COMPLEMENT, was.until(), now.until());
        add(dates, Term.ARBITRATION, was.arbitrate(), now.arbitrate());
        return dates;
    }

    private static void add(List<Date> dates, Term term, @Nullable LocalDate was, @Nullable LocalDate now) {
        if (was != null && now != null && !was.equals(now)) dates.add(new Date(term, was, now));
    }
}
