package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.UUID;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which submissions of one's bodies, from where.
 *
 * @param below reads the bodies below instead of the own ones
 * @param body only this one of them; null for all
 * @param ages only what was received so long ago; null for all
 * @param topic a topic or a group of them; the empty word for those without one
 * @param assignee who has it; 0 for those nobody has
 * @param words searched in the text
 * @param after the last row of the page before; null for the first page
 */
public record InboxQuery(
        View view,
        boolean below,
        @Nullable Integer body,
        @Nullable Ages ages,
        @Nullable State state,
        @Nullable Kind kind,
        @Nullable String topic,
        @Nullable Channel channel,
        @Nullable Integer assignee,
        @Nullable String words,
        @Nullable Cursor after,
        int size) {

    /** The whole scope, whenever received. */
    public InboxQuery(
            View view,
            boolean below,
            @Nullable State state,
            @Nullable Kind kind,
            @Nullable String topic,
            @Nullable Channel channel,
            @Nullable Integer assignee,
            @Nullable String words,
            @Nullable Cursor after,
            int size) {
        this(view, below, null, null, state, kind, topic, channel, assignee, words, after, size);
    }

    /** Days since it was received, from so many to so many, both included. */
    public record Ages(int least, int most) {}

    /** What must be done next, one view each. */
    public enum View {
        OPEN,
        TODAY,
        MINE,
        UNASSIGNED,
        SOON,
        OVERDUE,
        WITH_CITIZEN,
        WITH_SERVICES,
        REOPENED,
        TO_APPROVE,
        /** Those that speak of danger to people. */
        URGENT,
        /** Those a body above has reminded of, or asked about. */
        REMINDED,
        DONE
    }

    /**
     * A place in the order of the list: its date, or for finished ones its instant, and the id.
     *
     * @param backwards reads what comes before it, for the page before
     */
    public record Cursor(String key, UUID id, boolean backwards) {

        public Cursor(String key, UUID id) {
            this(key, id, false);
        }

        /** As it stands in an address. */
        public String write() {
            return (backwards ? "~" : "") + key + "~" + id;
        }

        /** Reads it back; null where it is not one. */
        public static @Nullable Cursor read(@Nullable String written) {
            if (written == null) return null;
            boolean backwards = written.startsWith("~");
            String place = backwards ? written.substring(1) : written;
            int tilde = place.indexOf('~');
            if (tilde < 0) return null;
            try {
                return new Cursor(place.substring(0, tilde), UUID.fromString(place.substring(tilde + 1)), backwards);
            } catch (IllegalArgumentException wrong) {
                return null;
            }
        }
    }

    public static InboxQuery of(View view) {
        return new InboxQuery(view, false, null, null, null, null, null, null, null, 25);
    }

    static LocalDate farFuture() {
        return LocalDate.of(9999, 12, 31);
    }
}
