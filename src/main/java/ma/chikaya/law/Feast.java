package ma.chikaya.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.kernel.LocalText;

/** A feast that follows the moon, with its days in a row: they move together. */
public record Feast(List<Holiday> days) {

    public Feast {
        days = List.copyOf(days);
    }

    public LocalDate first() {
        return days.getFirst().day();
    }

    public LocalDate last() {
        return days.getLast().day();
    }

    /** Its name without the number of the day. */
    public LocalText name() {
        LocalText name = days.getFirst().name();
        String zgh = name.zgh();
        return new LocalText(bare(name.ar()), bare(name.fr()), zgh == null ? null : bare(zgh));
    }

    public Holiday.Status status() {
        return days.getFirst().status();
    }

    static List<Feast> in(List<Holiday> entries) {
        List<Feast> feasts = new ArrayList<>();
        List<Holiday> days = new ArrayList<>();
        for (Holiday day : entries) {
            if (day.nature() != Holiday.Nature.RELIGIOUS) continue;
            if (!days.isEmpty() && !continues(days.getLast(), day)) {
                feasts.add(new Feast(days));
                days.clear();
            }
            days.add(day);
        }
        if (!days.isEmpty()) feasts.add(new Feast(days));
        return feasts;
    }

    private static boolean continues(Holiday before, Holiday day) {
        return day.day().equals(before.day().plusDays(1))
                && bare(day.name().fr()).equals(bare(before.name().fr()));
    }

    private static String bare(String name) {
        int at = name.indexOf('(');
        return at < 0 ? name : name.substring(0, at).strip();
    }
}
