package ma.chikaya.web.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.chikaya.law.Holiday;
import org.jspecify.annotations.Nullable;

/** The calendar of one year with the versions that led to it. */
public record CalendarShown(
        int year,
        List<Integer> years,
        List<Day> days,
        List<Month> months,
        List<Version> versions,
        @Nullable Running running) {

    /** A day off; {@code places} is empty where it is kept everywhere. */
    public record Day(
            LocalDate day, String name, Holiday.Nature nature, Holiday.Status status, String places, String source) {}

    public record Month(
            LocalDate first, LocalDate last, String opens, String closes, Holiday.Status status, String source) {}

    /** A calendar that counted from some moment on, and what it changed. */
    public record Version(
            String version,
            Instant since,
            @Nullable String by,
            @Nullable String reference,
            List<Entry> added,
            List<Entry> removed) {}

    public record Entry(LocalDate day, String name) {}

    /** A change whose cases are being counted anew, or were last. */
    public record Running(String reference, int moved, int waiting, boolean done) {}
}
