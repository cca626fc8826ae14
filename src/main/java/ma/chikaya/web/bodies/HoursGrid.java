package ma.chikaya.web.bodies;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import ma.chikaya.directory.OpeningHours;
import ma.chikaya.kernel.Language;

/** Opening hours as a form: for each day of the week two times from and to. */
public record HoursGrid(List<Day> days) {

    /**
     * The times of one day as they stand in its fields.
     *
     * @param name of the fields, before {@code -from}, {@code -to} and the same with a 2
     */
    public record Day(String name, String label, String from, String to, String from2, String to2) {}

    static HoursGrid of(Language language, OpeningHours hours) {
        List<Day> days = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            List<OpeningHours.Period> periods = hours.days().get(day - 1);
            days.add(new Day(
                    "day" + day,
                    name(language, day),
                    periods.isEmpty() ? "" : periods.getFirst().opens().toString(),
                    periods.isEmpty() ? "" : periods.getFirst().closes().toString(),
                    periods.size() < 2 ? "" : periods.get(1).opens().toString(),
                    periods.size() < 2 ? "" : periods.get(1).closes().toString()));
        }
        return new HoursGrid(days);
    }

    /** As it was typed, to stand in its fields again. */
    static HoursGrid of(Language language, Form form) {
        List<Day> days = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            String name = "day" + day;
            days.add(new Day(
                    name,
                    name(language, day),
                    form.line(name + "-from"),
                    form.line(name + "-to"),
                    form.line(name + "-from2"),
                    form.line(name + "-to2")));
        }
        return new HoursGrid(days);
    }

    /** As {@link OpeningHours#parse} reads it; a time alone stays, so that it is found wrong. */
    String write() {
        return days.stream()
                .filter(day -> !(day.from() + day.to() + day.from2() + day.to2()).isEmpty())
                .map(day -> day.name().substring(3) + times(day.from(), day.to()) + times(day.from2(), day.to2()))
                .collect(Collectors.joining("; "));
    }

    private static String times(String from, String to) {
        return from.isEmpty() && to.isEmpty() ? "" : " " + from + "-" + to;
    }

    static String name(Language language, int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }
}
