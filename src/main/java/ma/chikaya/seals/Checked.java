package ma.chikaya.seals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What checking a paper shows.
 *
 * @param claims what the seal says; absent where it is not to be believed
 * @param distrustedAt since when somebody else may have that key; a true seal says that it is older
 * @param retiredAt when the key that made it was replaced; absent while it seals
 */
public record Checked(
        Verdict verdict,
        @Nullable Claims claims,
        @Nullable Instant retiredAt,
        @Nullable Instant distrustedAt) {

    static Checked not(Verdict verdict) {
        return new Checked(verdict, null, null, null);
    }

    public enum Verdict {
        /** As it was sealed. */
        TRUE,
        /** The seal, or the file it closes, is not as it was made. */
        CHANGED,
        /** Made with a key this portal never had. */
        UNKNOWN_KEY,
        /** Says a time at which its key did not seal. */
        NOT_ITS_TIME,
        /** Sealed after its key was copied. */
        COPIED_KEY,
        /** There is no seal in what was given. */
        NO_SEAL;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean isTrue() {
        return verdict == Verdict.TRUE;
    }
}
