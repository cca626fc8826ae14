package ma.chikaya.frontline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.channels.Way;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.notifications.Instead;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.platform.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of numbers to be called: missed calls and promised ones, one entry a number, three tries, never at night,
 * one official a try. Figures are assumed: no text sets them.
 */
@Component
public class CallBacks {

    public static final int TRIES = 3;

    /** So long after nobody answered it is tried again. */
    private static final Duration BETWEEN = Duration.ofHours(2);

    /** Whoever claimed an entry and did nothing for so long has left it. */
    private static final Duration CLAIM_LASTS = Duration.ofMinutes(30);

    private static final int SHOWN = 50;

    public static final int COUNTED = 1_000;

    private final CallBackStore store;
    private final AskingStore askings;
    private final Preferences preferences;
    private final Instead instead;
    private final Audit audit;
    private final InstantSource clock;

    CallBacks(
            CallBackStore store,
            AskingStore askings,
            Preferences preferences,
            Instead instead,
            Audit audit,
            InstantSource clock) {
        this.store = store;
        this.askings = askings;
        this.preferences = preferences;
        this.instead = instead;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whoever waits the longest first. */
    public List<CallBack> list() {
        return store.list(SHOWN);
    }

    /** Whether it may be called now. */
    public boolean isDue(CallBack entry) {
        return !entry.dueAt().isAfter(clock.instant()) && !isQuiet(clock.instant(), entry.number());
    }

    /** Whether another has it in hand now. */
    public boolean isHeld(CallBack entry, Official official) {
        Instant claimed = entry.claimedAt();
        return entry.claimedBy() != null
                && entry.claimedBy() != official.id()
                && claimed != null
                && claimed.isAfter(clock.instant().minus(CLAIM_LASTS));
    }

    public Optional<CallBack> find(UUID id) {
        return store.find(id);
    }

    /** The entry that waits for a number. */
    public Optional<CallBack> findWaiting(String number) {
        return store.findWaiting(number);
    }

    void missed(String number, Spoken spoken) {
        add(number, spoken, CallBack.Reason.MISSED, null);
    }

    /** Adds an entry where the number has none. */
    void add(String number, Spoken spoken, CallBack.Reason reason, @Nullable UUID submission) {
        Instant now = clock.instant();
        Instant due = CallingHours.after(now, number);
        store.insert(new CallBack(Ids.next(now), number, spoken, reason, now, due, 0, submission, null, null, null));
    }

    /**
     * An official promises to call.
     *
     * @param at not before; at night, here or where the number is, it becomes the morning after
     * @param note what it is about, for whoever will call; empty for nothing
     * @return when it will be; earlier where the number was promised an earlier call
     */
    @Transactional
    public Instant promise(
            Official official, String number, Spoken spoken, Instant at, @Nullable UUID submission, String note) {
        Instant now = clock.instant();
        String about = note.isBlank() ? null : note;
        Instant due = CallingHours.after(at.isBefore(now) ? now : at, number);
        CallBack.Reason reason = CallBack.Reason.PROMISED;
        store.insert(new CallBack(Ids.next(now), number, spoken, reason, now, due, 0, submission, about, null, null));
        audit.add(official.id(), "call-back-promised", null, null);
        return store.promise(number, spoken, due, submission, about);
    }

    /** Claims an entry; refused at night, before its hour, where another has it, and where nobody wishes it any more. */
    Outcome<CallBack> claim(Official official, UUID id) {
        Instant now = clock.instant();
        Optional<CallBack> found = store.find(id);
        if (found.filter(entry -> isQuiet(now, entry.number())).isPresent()) {
            return Outcome.refused("frontline.refused.quiet");
        }
        Optional<CallBack> unwanted = found.filter(this::isUnwanted);
        if (unwanted.isPresent()) {
            withdraw(
                    Objects.requireNonNull(unwanted.get().submission()),
                    unwanted.get().reason());
            return Outcome.refused("frontline.refused.unwanted");
        }
        if (!store.claim(id, official.id(), now, now.minus(CLAIM_LASTS))) {
            return Outcome.refused("frontline.refused.claimed");
        }
        audit.add(official.id(), "call-back-claimed", subject(id), null);
        return Outcome.done(store.find(id).orElseThrow());
    }

    /** Notes what became of a try; after the third without an answer nobody tries again. */
    @Transactional
    public Outcome<CallBack.Result> note(Official official, UUID id, CallBack.Result result) {
        Optional<CallBack> entry = store.find(id);
        if (entry.isEmpty()) return Outcome.refused("frontline.refused.done");
        Instant now = clock.instant();
        boolean again = result == CallBack.Result.NO_ANSWER && entry.get().tries() + 1 < TRIES;
        int tries = entry.get().tries() + (result == CallBack.Result.NO_ANSWER ? 1 : 0);
        boolean noted = again
                ? store.retry(
                        id,
                        official.id(),
                        tries,
                        CallingHours.after(now.plus(BETWEEN), entry.get().number()))
                : store.close(id, official.id(), tries, result.name(), now);
        if (!noted) return Outcome.refused("frontline.refused.claimed");
        UUID asked = entry.get().reason() == CallBack.Reason.ASKED ? entry.get().submission() : null;
        if (asked != null && result == CallBack.Result.DECLINED) {
            askings.decline(asked, entry.get().number(), official.id(), now);
        }
        if (!again && result != CallBack.Result.REACHED) tellInstead(entry.get());
        audit.add(official.id(), "call-back-" + result.word(), subject(id), "try:" + Math.max(1, tries));
        return Outcome.done(result);
    }

    /** He called himself: what was missed is missed no more; what was promised still is. */
    void reached(String number) {
        store.closeMissed(number, clock.instant());
    }

    /** How many numbers wait; no more than {@link #COUNTED} are counted. */
    public int countWaiting() {
        return store.countWaiting(COUNTED);
    }

    int countWaiting(CallBack.Reason reason) {
        return store.countWaiting(reason);
    }

    /** Whether a number waits to be called, or was called about anything. */
    boolean isCalledSince(String number, Instant since) {
        return store.isCalledSince(number, since);
    }

    /** Whoever was to be asked has been, in this call or another. */
    void closeAsked(UUID submission, CallBack.Result result) {
        store.closeAsked(submission, result.name(), clock.instant());
    }

    /** Takes back what waits about a case. */
    void withdraw(UUID submission, CallBack.Reason reason) {
        store.withdraw(submission, reason, clock.instant());
    }

    /** A choice for all of somebody's cases is not told case by case: it is looked at when he would be called. */
    private boolean isUnwanted(CallBack entry) {
        UUID submission = entry.submission();
        return entry.reason() == CallBack.Reason.NEWS
                && submission != null
                && preferences.of(submission, false).way() != Way.CALL;
    }

    /** News that no call could bring goes by message; the person learns it all the same. */
    private void tellInstead(CallBack entry) {
        UUID submission = entry.submission();
        if (entry.reason() == CallBack.Reason.NEWS && submission != null) instead.tell(submission);
    }

    private static boolean isQuiet(Instant at, String number) {
        return !CallingHours.after(at, number).equals(at);
    }

    private static String subject(UUID id) {
        return "call-back:" + id;
    }
}
