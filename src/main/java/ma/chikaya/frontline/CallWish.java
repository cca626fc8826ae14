package ma.chikaya.frontline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone alone needs to tell a person of a case; by which way he is told at all is kept with his notices.
 *
 * @param spoken the language spoken with him
 * @param number to be called at instead of the telephone on file; null where that one serves
 */
public record CallWish(
        UUID submission, Spoken spoken, @Nullable String number) {

    /** Never the number. */
    @Override
    public String toString() {
        return "CallWish[" + spoken + "]";
    }
}
