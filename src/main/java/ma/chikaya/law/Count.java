package ma.chikaya.law;

import static ma.chikaya.law.Rule.Counting.CALENDAR;
import static ma.chikaya.law.Rule.LastDay.NEXT_WORKING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One term counted from one day, remembering what it skipped. Days are numbers here: a filing counts within its transaction. */
final class Count {

    private final Rule rule;
    private final WorkingCalendar calendar;
    private final List<Pause> pauses;
    private final int mostPaused;
    private final List<Skip> skipped = new ArrayList<>();
    private int paused;

    Count(Rule rule, WorkingCalendar calendar, List<Pause> pauses, int mostPaused) {
        this.rule = rule;
        this.calendar = calendar;
        this.pauses = pauses;
        this.mostPaused = mostPaused;
    }

    Deadline deadline(Term term, RuleSet rules, Start event, LocalDate from) {
        long start = from.toEpochDay();
        boolean simple = pauses.isEmpty() && rule.counting() == CALENDAR;
        long counted = simple ? start + rule.days() : count(start);
        long due = counted;
        if (rule.lastDay() == NEXT_WORKING) while (!calendar.isWorking(due)) skip(due++);
        long looked = rule.counting() == CALENDAR ? counted : start + 1;
        return new Deadline(
                term,
                rule,
                rules.version(),
                calendar.version(),
                event,
                from,
                from.isBefore(rules.since()),
                paused,
                LocalDate.ofEpochDay(counted),
                List.copyOf(skipped),
                LocalDate.ofEpochDay(due),
                movable() ? calendar.findForecast(looked - 1, due + 1).orElse(null) : null,
                calendar.covers(LocalDate.ofEpochDay(due)),
                calendar.findRamadan(LocalDate.ofEpochDay(due)).orElse(null));
    }

    private long count(long start) {
        long day = start;
        for (int left = rule.days(); left > 0; ) {
            day++;
            if (paused < mostPaused && isPaused(day)) paused++;
            else if (rule.counting() == CALENDAR || calendar.isWorking(day)) left--;
            else skip(day);
        }
        return day;
    }

    private boolean isPaused(long day) {
        for (Pause pause : pauses) if (pause.includes(day)) return true;
        return false;
    }

    private void skip(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        skipped.add(new Skip(date, calendar.findHoliday(date).orElse(null)));
    }

    /** A forecast feast moves the date where it touches the days looked at, a day more or less included. */
    private boolean movable() {
        return rule.counting() != CALENDAR || rule.lastDay() == NEXT_WORKING;
    }
}
