package ma.chikaya.routing;

import ma.chikaya.directory.Family;
import org.jspecify.annotations.Nullable;

/** Who is competent for a topic: one body, a family of which the place decides, or whoever the text itself names. */
record Target(@Nullable Integer body, @Nullable Family family) {

    static final Target MENTIONED = new Target(null, null);
}
