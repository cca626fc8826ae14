package ma.chikaya.frontline;

import java.time.Instant;
import java.util.UUID;
import ma.chikaya.casework.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the telephone or at the counter, and the official who serves him.
 *
 * @param channel {@link Channel#TELEPHONE} or {@link Channel#COUNTER}
 * @param number E.164; null where it is hidden or nobody asked. Never a proof of who calls
 * @param official who has taken it; null while it rings
 * @param callBack the entry of the queue it answers
 * @param submission what was filed in it
 */
public record Call(
        UUID id,
        Channel channel,
        @Nullable String number,
        State state,
        Spoken spoken,
        Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Integer official,
        @Nullable Instant takenAt,
        @Nullable UUID callBack,
        @Nullable UUID submission) {

    public enum State {
        RINGING,
        OPEN,
        ENDED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isOf(int account) {
        return official != null && official == account;
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "Call[" + id + " " + state + "]";
    }
}
