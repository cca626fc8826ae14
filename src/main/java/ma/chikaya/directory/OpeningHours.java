package ma.chikaya.directory;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When an office is open in a usual week, written {@code 1-4 08:30-16:30; 5 08:30-11:30 14:00-16:30} with Monday as 1.
 *
 * @param days seven lists from Monday on, of the times each day is open; empty where it is closed
 */
public record OpeningHours(List<List<Period>> days) {

    public static final OpeningHours NONE = new OpeningHours(Collections.nCopies(7, List.of()));

    private static final Pattern PART =
            Pattern.compile("([1-7])(?:-([1-7]))?((?:\\s+\\d{1,2}:\\d{2}-\\d{1,2}:\\d{2}){1,2})");
    private static final Pattern TIMES = Pattern.compile("(\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})");

    public OpeningHours {
        days = days.stream().map(List::copyOf).toList();
    }

    /** From one time to a later one of the same day. */
    public record Period(LocalTime opens, LocalTime closes) {}

    /** Days one after another with the same times, Monday as 1. */
    public record Span(int first, int last, List<Period> periods) {}

    /** Empty where it is not written so, a day is written twice, or times end before they begin or overlap. */
    public static Optional<OpeningHours> parse(String text) {
        List<List<Period>> days = new ArrayList<>(Collections.nCopies(7, List.of()));
        for (String part : text.split(";", 0)) {
            if (part.isBlank()) continue;
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) return Optional.empty();
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            Optional<List<Period>> periods = periods(matcher.group(3));
            if (last < first || periods.isEmpty()) return Optional.empty();
            for (int day = first; day <= last; day++) {
                if (!days.get(day - 1).isEmpty()) return Optional.empty();
                days.set(day - 1, periods.get());
            }
        }
        return Optional.of(new OpeningHours(days));
    }

    private static Optional<List<Period>> periods(String text) {
        List<Period> periods = new ArrayList<>();
        LocalTime before = LocalTime.MIN;
        Matcher times = TIMES.matcher(text);
        while (times.find()) {
            Optional<LocalTime> opens = time(times.group(1));
            Optional<LocalTime> closes = time(times.group(2));
            if (opens.isEmpty() || closes.isEmpty()) return Optional.empty();
            if (opens.get().isBefore(before) || !closes.get().isAfter(opens.get())) return Optional.empty();
            periods.add(new Period(opens.get(), closes.get()));
            before = closes.get();
        }
        return Optional.of(periods);
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return days.stream().allMatch(List::isEmpty);
    }

    /** The days it is open, those alike together. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            List<Period> periods = days.get(day - 1);
            if (periods.isEmpty()) continue;
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.last() == day - 1 && last.periods().equals(periods)) {
                spans.set(spans.size() - 1, new Span(last.first(), day, periods));
            } else {
                spans.add(new Span(day, day, periods));
            }
        }
        return spans;
    }

    /** As {@link #parse} reads it. */
    public String write() {
        return spans().stream()
                .map(span -> (span.first() == span.last() ? "" + span.first() : span.first() + "-" + span.last())
                        + span.periods().stream()
                                .map(period -> " " + period.opens() + "-" + period.closes())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("; "));
    }
}
