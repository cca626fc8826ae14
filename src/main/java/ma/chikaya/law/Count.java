package ma.chikaya.law;

import static ma.chikaya.law.Rule.Counting.CALENDAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.law.Explanation.Step;

/** One term counted from one day, remembering what it skipped. */
final class Count {

    private final Term term;
    private final Rule rule;
    private final LocalDate from;
    private final WorkingCalendar calendar;
    private final List<LocalDate> skipped = new ArrayList<>();

    Count(Term term, Rule rule, LocalDate from, WorkingCalendar calendar) {
        this.term = term;
        this.rule = rule;
        this.from = from;
        this.calendar = calendar;
    }

    Deadline deadline() {
        LocalDate due = rule.counting() == CALENDAR ? calendarDays() : workingDays();
        Optional<Holiday> uncertain = findUncertain(due);
        return new Deadline(term, from, due, uncertain.isPresent(), calendar.version(), explain(due, uncertain));
    }

    private LocalDate calendarDays() {
        LocalDate last = from.plusDays(rule.days());
        while (!calendar.isWorking(last)) {
            skipped.add(last);
            last = last.plusDays(1);
        }
        return last;
    }

    private LocalDate workingDays() {
        LocalDate day = from;
        for (int counted = 0; counted < rule.days(); ) {
            day = day.plusDays(1);
            if (calendar.isWorking(day)) counted++;
            else skipped.add(day);
        }
        return day;
    }

    /** A forecast feast moves the date where it touches the days looked at, a day more or less included. */
    private Optional<Holiday> findUncertain(LocalDate due) {
        LocalDate first = rule.counting() == CALENDAR ? from.plusDays(rule.days()) : from.plusDays(1);
        return calendar.listHolidays(first.minusDays(1), due.plusDays(1)).stream()
                .filter(Holiday::mayMove)
                .findFirst();
    }

    private Explanation explain(LocalDate due, Optional<Holiday> uncertain) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("law.term." + term.word(), Map.of()));
        String unit = rule.counting().name().toLowerCase(Locale.ROOT);
        steps.add(new Step("law.length." + unit, Map.of("days", rule.days())));
        steps.add(new Step("law.from", Map.of("date", from)));
        if (!skipped.isEmpty() && rule.counting() == CALENDAR) {
            steps.add(new Step("law.last", Map.of("date", skipped.getFirst())));
        }
        addSkipped(steps);
        steps.add(new Step("law.due", Map.of("date", due)));
        uncertain.ifPresent(feast -> steps.add(new Step("law.provisional", Map.of("name", feast.name()))));
        if (!calendar.covers(due)) steps.add(new Step("law.uncovered", Map.of("year", due.getYear())));
        if (rule.isAssumed()) steps.add(new Step("law.assumed", Map.of()));
        return new Explanation(steps);
    }

    private void addSkipped(List<Step> steps) {
        int weekends = 0;
        for (LocalDate day : skipped) {
            Optional<Holiday> holiday = calendar.findHoliday(day);
            if (holiday.isPresent()) {
                steps.add(new Step(
                        "law.skipped.holiday",
                        Map.of("date", day, "name", holiday.get().name())));
            } else if (rule.counting() == CALENDAR) {
                steps.add(new Step("law.skipped.weekend", Map.of("date", day)));
            } else {
                weekends++;
            }
        }
        if (weekends > 0) steps.add(new Step("law.skipped.weekends", Map.of("days", weekends)));
    }
}
