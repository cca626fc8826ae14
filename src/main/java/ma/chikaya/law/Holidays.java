package ma.chikaya.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import ma.chikaya.kernel.LocalText;

/** Reads the reference calendar shipped with the product; {@code reference/holidays-README.md} tells where it is from. */
final class Holidays {

    private static final String FILE = "/reference/holidays.csv";

    private Holidays() {}

    /** The calendar of the reference file; its version names the years covered and the first digits of its SHA-256. */
    static WorkingCalendar readReference() {
        byte[] bytes = read();
        List<Holiday> holidays = parse(new String(bytes, StandardCharsets.UTF_8));
        String version = holidays.getFirst().day().getYear() + "-"
                + holidays.getLast().day().getYear() + "/" + hash(bytes);
        return new WorkingCalendar(version, holidays);
    }

    static List<Holiday> parse(String csv) {
        List<Holiday> holidays = new ArrayList<>();
        for (String line : csv.lines().skip(1).toList()) {
            if (line.isBlank()) continue;
            List<String> cells = List.of(line.split(",", -1));
            if (cells.size() != 6) throw new IllegalStateException("holidays.csv: six columns expected: " + line);
            holidays.add(new Holiday(
                    LocalDate.parse(cells.get(0)),
                    new LocalText(cells.get(2), cells.get(1)),
                    nature(cells.get(3)),
                    status(cells.get(4))));
        }
        if (holidays.isEmpty()) throw new IllegalStateException("holidays.csv holds no day");
        return List.copyOf(holidays);
    }

    private static Holiday.Nature nature(String word) {
        return switch (word) {
            case "national" -> Holiday.Nature.NATIONAL;
            case "religious" -> Holiday.Nature.RELIGIOUS;
            default -> throw new IllegalStateException("holidays.csv: unknown kind " + word);
        };
    }

    private static Holiday.Status status(String word) {
        return switch (word) {
            case "certain" -> Holiday.Status.CERTAIN;
            case "observed" -> Holiday.Status.OBSERVED;
            case "forecast_±1d" -> Holiday.Status.FORECAST;
            default -> throw new IllegalStateException("holidays.csv: unknown status " + word);
        };
    }

    private static byte[] read() {
        try (InputStream in = Holidays.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing from the class path");
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
