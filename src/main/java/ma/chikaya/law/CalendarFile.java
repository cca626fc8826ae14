package ma.chikaya.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/** Reads the reference calendar shipped with the product; {@code reference/holidays-README.md} tells where it is from. */
final class CalendarFile {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private CalendarFile() {}

    static WorkingCalendar readReference() {
        return WorkingCalendar.of(
                WEEKEND,
                parse(Reference.text("/reference/holidays.csv")),
                parseRamadans(Reference.text("/reference/ramadan.csv")));
    }

    static List<Holiday> parse(String csv) {
        return Reference.rows(csv, "holidays.csv", 9).stream()
                .map(cells -> new Holiday(
                        LocalDate.parse(cells.get(0)),
                        new LocalText(cells.get(2), cells.get(1), orNull(cells.get(3))),
                        RuleFile.word(Holiday.Nature.class, cells.get(4)),
                        status(cells.get(5)),
                        orNull(cells.get(7)),
                        cells.get(8)))
                .toList();
    }

    private static List<Ramadan> parseRamadans(String csv) {
        return Reference.rows(csv, "ramadan.csv", 6).stream()
                .map(cells -> new Ramadan(
                        LocalDate.parse(cells.get(0)),
                        LocalDate.parse(cells.get(1)),
                        LocalTime.parse(cells.get(2)),
                        LocalTime.parse(cells.get(3)),
                        status(cells.get(4)),
                        cells.get(5)))
                .toList();
    }

    private static Holiday.Status status(String word) {
        return switch (word) {
            case "certain" -> Holiday.Status.CERTAIN;
            case "observed" -> Holiday.Status.OBSERVED;
            case "forecast_±1d" -> Holiday.Status.FORECAST;
            default -> throw new IllegalStateException("unknown status of a day: " + word);
        };
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
