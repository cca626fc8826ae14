package ma.chikaya.web.citizen;

import gg.jte.Content;
import ma.chikaya.directory.Family;
import org.jspecify.annotations.Nullable;

/**
 * A body to choose.
 *
 * @param because the citizen's own words it follows from; none where it was found and not proposed
 * @param means what bodies of its family do
 * @param bars out of four, how likely it is; none where it was found and not proposed
 * @param handled who takes care of it, where the body itself has not joined
 */
record BodyOption(
        int id,
        String label,
        @Nullable Content because,
        Content means,
        @Nullable Integer bars,
        boolean likeliest,
        boolean chosen,
        @Nullable Content handled) {

    BodyOption choose() {
        return new BodyOption(id, label, because, means, bars, likeliest, true, handled);
    }

    /** Key of what bodies of a family do, in a few words. */
    static String meaning(Family family) {
        return "citizen.family." + family.name().toLowerCase(java.util.Locale.ROOT);
    }
}
