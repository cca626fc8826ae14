package ma.chikaya.frontline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of calls, and for how long (law 09-08: limited retention; the times are assumed). */
@Component
class Forgetting {

    /** Nobody telephones for so long. */
    private static final Duration LONGEST_CALL = Duration.ofHours(3);

    /** Numbers of calls, with who was verified in them; as long as a draft begun on the pages is kept. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** Whom nobody called for so long nobody will call (assumed); twice as far as a call is promised. */
    private static final Duration LEFT = Duration.ofDays(120);

    private final CallStore calls;
    private final CallBackStore callBacks;
    private final FactTries tries;
    private final Dictations dictations;
    private final InstantSource clock;

    Forgetting(CallStore calls, CallBackStore callBacks, FactTries tries, Dictations dictations, InstantSource clock) {
        this.calls = calls;
        this.callBacks = callBacks;
        this.tries = tries;
        this.dictations = dictations;
        this.clock = clock;
    }

    @Transactional
    public void work() {
        Instant now = clock.instant();
        calls.endOlder(now.minus(LONGEST_CALL), now);
        calls.deleteOlder(now.minus(KEPT));
        callBacks.deleteClosed(now.minus(KEPT));
        callBacks.deleteLeft(now.minus(LEFT));
        tries.deleteOld();
        dictations.deleteOlder(now.minus(Verification.LASTS).minus(Verification.FINISHES));
    }
}
