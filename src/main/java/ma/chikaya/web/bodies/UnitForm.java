package ma.chikaya.web.bodies;

import org.jspecify.annotations.Nullable;

/** Who is named for the complaint unit, and from when. */
public record UnitForm(
        String since, @Nullable Integer officer, @Nullable Integer deputy, int version) {

    UnitForm at(int now) {
        return new UnitForm(since, officer, deputy, now);
    }
}
