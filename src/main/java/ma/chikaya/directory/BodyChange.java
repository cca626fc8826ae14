package ma.chikaya.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What changed of a body on a day: it was added, renamed, put under another, ended or opened again. Never taken back:
 * a later change of the same kind says otherwise.
 *
 * @param seq counts the changes of the body; the last one is the version an editor has read
 * @param since the first day it counts; of an end, the first day without the body
 * @param code of a body added here, like {@code family} and {@code territory}
 * @param name the new name, of an addition and a renaming
 * @param parent the body above from that day on, of an addition and a move
 * @param successor who does its work after its end, where somebody does
 * @param by the account that entered it
 */
public record BodyChange(
        int body,
        int seq,
        Kind kind,
        LocalDate since,
        @Nullable String code,
        @Nullable Family family,
        @Nullable String territory,
        @Nullable LocalText name,
        @Nullable Integer parent,
        @Nullable Integer successor,
        String reason,
        Instant at,
        int by) {

    public enum Kind {
        ADDED,
        NAMED,
        MOVED,
        ENDED,
        REOPENED;

        /** For messages that choose by it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
