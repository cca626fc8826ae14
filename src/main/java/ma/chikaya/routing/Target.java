package ma.chikaya.routing;

import java.util.Optional;
import java.util.stream.Stream;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import org.jspecify.annotations.Nullable;

/** Who is competent for a topic: one body, a family of which the place decides, or whoever the text itself names. */
record Target(@Nullable Integer body, @Nullable Family family) {

    static final Target MENTIONED = new Target(null, null);

    /** {@code COMMUNE}, {@code @CNSS} or {@code MENTIONED}. */
    static Target read(String text, Bodies bodies) {
        if (text.equals("MENTIONED")) return MENTIONED;
        if (!text.startsWith("@")) return new Target(null, Family.valueOf(text));
        Body body = bodies.getByCode(text.substring(1));
        return new Target(body.id(), body.family());
    }

    /** The same of what somebody typed; empty where it is none of these. */
    static Optional<Target> find(String text, Bodies bodies) {
        boolean known = text.equals("MENTIONED")
                || (text.startsWith("@")
                        ? bodies.findByCode(text.substring(1)).isPresent()
                        : Stream.of(Family.values())
                                .anyMatch(family -> family.name().equals(text)));
        return known ? Optional.of(read(text, bodies)) : Optional.empty();
    }

    /** Whether a body may be the one meant: an arrondissement where communes are, a wilaya where provinces are. */
    boolean covers(Body other) {
        if (body != null) return body == other.id();
        if (family == null) return true;
        Branch branch = Branch.of(family);
        return family == other.family() || (branch != Branch.STATE && branch == Branch.of(other.family()));
    }
}
