package ma.chikaya.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.web.Page;

/** Dates and times as the desk writes them. */
public final class Say {

    private Say() {}

    /** With its weekday, without its year: a date that is near. */
    public static String weekday(Page page, LocalDate day) {
        return page.t("desk.weekday", "date", day);
    }

    public static String date(Page page, LocalDate day) {
        return page.t("desk.date", "date", day);
    }

    public static String brief(Page page, LocalDate day) {
        return page.t("desk.brief", "date", day);
    }

    public static String moment(Page page, Instant at) {
        return page.t("desk.moment", "at", local(at));
    }

    public static String time(Page page, Instant at) {
        return page.t("desk.time", "at", local(at));
    }

    /** For {@code datetime}. */
    static String machine(Instant at) {
        return local(at).withNano(0).toString();
    }

    static LocalDateTime local(Instant at) {
        return LegalTime.of(at);
    }
}
