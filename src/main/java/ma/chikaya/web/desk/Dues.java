package ma.chikaya.web.desk;

import java.time.LocalDate;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.State;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Due;
import ma.chikaya.web.Page;
import ma.chikaya.web.Ruler;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;

/** The next legal date of a submission, in words that sort the urgency. */
public final class Dues {

    /** Days before the last in which a date is called near. */
    private static final int NEAR = 3;

    private Dues() {}

    /** Null once nothing is owed. */
    public static @Nullable Due of(Page page, CaseLine line, LocalDate today) {
        LocalDate due = line.dueOn();
        if (due == null || !line.state().isOpen()) return null;
        int percent = Ruler.percent(line.receivedOn(), due, today);
        if (line.state() == State.AWAITING_COMPLEMENT) {
            return new Due(Tone.NEUTRAL, page.t("desk.due.paused"), page.t("desk.due.complement"), percent);
        }
        return new Due(tone(today, due), left(page, today, due), what(page, line), percent);
    }

    static Tone tone(LocalDate today, LocalDate due) {
        if (LegalClock.isOverdue(today, due)) return Tone.BRICK;
        return LegalClock.daysLeft(today, due) <= NEAR ? Tone.AMBER : Tone.GREEN;
    }

    /** "34 days", "tomorrow", "late by two days". */
    static String left(Page page, LocalDate today, LocalDate due) {
        long days = LegalClock.daysLeft(today, due);
        return days < 0 ? page.t("desk.over", "days", -days) : page.t("desk.left", "days", days);
    }

    private static String what(Page page, CaseLine line) {
        if (line.awaitsAnswer()) return page.t("desk.due.answer");
        boolean triage = line.dueOn() != null && !line.dueOn().equals(line.decideBy());
        if (triage) return page.t("desk.due.triage");
        return page.t("desk.due.kind", "kind", line.kind());
    }
}
