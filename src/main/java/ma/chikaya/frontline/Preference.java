package ma.chikaya.frontline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person wishes to be told of a case, and which language is spoken with him.
 *
 * @param number to be called at; null where he is not
 */
public record Preference(
        UUID submission, Way way, Spoken spoken, @Nullable String number) {

    /** Never the number. */
    @Override
    public String toString() {
        return "Preference[" + way + " " + spoken + "]";
    }
}
