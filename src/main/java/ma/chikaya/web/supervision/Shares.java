package ma.chikaya.web.supervision;

import gg.jte.Content;
import java.util.OptionalInt;
import ma.chikaya.web.Page;

/** Shares and medians as they may be told: a share with its base, and none at all where the base is small. */
final class Shares {

    /** Under so many no percentage is shown. */
    static final int ENOUGH = 20;

    private Shares() {}

    static boolean isEnough(int base) {
        return base >= ENOUGH;
    }

    static int percent(int part, int base) {
        return base == 0 ? 0 : Math.round(100f * part / base);
    }

    /** "72 %", or for a small base "5 of 7". */
    static String of(Page page, int part, int base) {
        if (base == 0) return page.t("supervision.none");
        return isEnough(base)
                ? page.t("supervision.percent", "n", percent(part, base))
                : page.t("supervision.of", "part", part, "base", base);
    }

    /** What the share is of; a small base says so. */
    static Content base(Page page, String key, int part, int base) {
        return page.html(key, "part", part, "base", base, "enough", isEnough(base));
    }

    static String median(Page page, OptionalInt days) {
        return days.isEmpty() ? page.t("supervision.none") : page.t("common.number", "n", days.getAsInt());
    }
}
