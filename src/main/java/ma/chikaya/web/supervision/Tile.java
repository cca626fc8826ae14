package ma.chikaya.web.supervision;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One number with what it means.
 *
 * @param number as it is written; a dash where there is none
 * @param about what it is of, or since when; never a share without its base
 * @param href the list that makes it; null where it is none
 * @param late whether it tells of lateness
 */
record Tile(
        String label,
        String number,
        @Nullable Content unit,
        @Nullable Content about,
        @Nullable String href,
        boolean late) {}
