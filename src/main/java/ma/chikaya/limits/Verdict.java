package ma.chikaya.limits;

import java.time.Duration;

/** What becomes of a request. Nobody is shut out: at most he waits some seconds or solves a small task. */
public sealed interface Verdict {

    /** Go on. */
    record Allowed() implements Verdict {}

    /**
     * Do not go on, not even look whether the guess was right; it may come again after a while
     * ({@code limits.slowed}, HTTP 429 with Retry-After).
     */
    record Slowed(Duration delay) implements Verdict {

        /** Whole seconds, at least one. */
        public long seconds() {
            return Math.max(1, (delay.toMillis() + 999) / 1000);
        }
    }

    /** Go on where {@link Challenge#verify} accepts what came with the request; else show a challenge. */
    record Challenged() implements Verdict {}
}
