package ma.chikaya.frontline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Callers;
import ma.chikaya.casework.Channel;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.people.Phones;
import ma.chikaya.platform.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to calls: those the exchange announces and those an official begins by hand where there is no exchange, or
 * none that speaks. One official has a call; another who comes second is told who.
 */
@Component
public class Calls {

    /** A call that rings for longer is one whose end the exchange did not tell. */
    private static final Duration RINGS = Duration.ofMinutes(3);

    private final CallStore store;
    private final CallBacks callBacks;
    private final Verified verified;
    private final Audit audit;
    private final InstantSource clock;

    Calls(CallStore store, CallBacks callBacks, Verified verified, Audit audit, InstantSource clock) {
        this.store = store;
        this.callBacks = callBacks;
        this.verified = verified;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody works here: operators of 3737, and clerks of the counters. */
    public static boolean serves(Official official) {
        return Callers.answers(official);
    }

    /** Whether somebody answers the national line: he sees what rings for it and whom it owes a call. */
    public static boolean isOperator(Official official) {
        return official.has(Role.OPERATOR);
    }

    /**
     * Begins one by hand. The same number again gives the one that is open, so that nothing typed is lost; but where
     * somebody was verified in it or filed, whoever calls now may be another, and it is a call of its own.
     *
     * @param typed the number as it is told or shown; empty where it is hidden or nobody asked
     */
    @Transactional
    public Outcome<Call> begin(Official official, String typed, Spoken spoken) {
        String number = null;
        if (!typed.isBlank()) {
            Outcome<String> read = Phones.parse(typed);
            if (read instanceof Outcome.Refused<String>(Refusal why)) return Outcome.refused(why);
            number = read.get();
        }
        for (Call open : store.listOpen(official.id())) {
            if (number == null || !number.equals(open.number())) continue;
            if (open.submission() == null && !verified.isAny(open.id())) return Outcome.done(open);
            end(official, open);
        }
        return Outcome.done(open(official, channel(official), number, spoken, null));
    }

    /** The call that answers an entry of the queue, which its official has claimed. */
    @Transactional
    public Outcome<Call> callBack(Official official, UUID entry) {
        return switch (callBacks.claim(official, entry)) {
            case Outcome.Done<CallBack>(CallBack claimed) ->
                Outcome.done(open(official, Channel.TELEPHONE, claimed.number(), claimed.spoken(), claimed.id()));
            case Outcome.Refused<CallBack>(Refusal why) -> Outcome.refused(why);
        };
    }

    private Call open(
            Official official, Channel channel, @Nullable String number, Spoken spoken, @Nullable UUID callBack) {
        Instant now = clock.instant();
        UUID id = Ids.next(now);
        Call call =
                new Call(id, channel, number, Call.State.OPEN, spoken, now, null, official.id(), now, callBack, null);
        store.insert(call, null, callBack != null);
        audit.add(official.id(), "call-begun", subject(id), callBack == null ? null : "call-back:" + callBack);
        return call;
    }

    public Optional<Call> find(UUID id) {
        return store.find(id);
    }

    /** What rings now, the newest first. */
    public List<Call> listRinging() {
        return store.listRinging(clock.instant().minus(RINGS));
    }

    /** What an official has open. */
    public List<Call> listOpen(Official official) {
        return store.listOpen(official.id());
    }

    /** Calls of the same number that others have open. */
    public List<Call> listBeside(Call call) {
        String number = call.number();
        if (number == null) return List.of();
        return store.listOpen(number).stream()
                .filter(other -> !other.id().equals(call.id()))
                .filter(other -> call.official() == null || !other.isOf(call.official()))
                .toList();
    }

    /** Takes a ringing call; refused where another has it. */
    @Transactional
    public Outcome<Call> take(Official official, UUID id) {
        if (store.take(id, official.id(), clock.instant())) {
            audit.add(official.id(), "call-taken", subject(id), null);
            store.find(id).map(Call::number).ifPresent(callBacks::reached);
        }
        Call call = store.find(id).orElse(null);
        if (call == null) return Outcome.refused("frontline.refused.gone");
        return call.isOf(official.id())
                ? Outcome.done(call)
                : Outcome.refused(call.official() == null ? "frontline.refused.over" : "frontline.refused.taken");
    }

    public void speak(Call call, Spoken spoken) {
        store.speak(call.id(), spoken);
    }

    public void filed(Call call, UUID submission) {
        store.filed(call.id(), submission);
    }

    @Transactional
    public void end(Official official, Call call) {
        if (call.state() == Call.State.ENDED || !call.isOf(official.id())) return;
        store.end(call.id(), clock.instant());
        audit.add(official.id(), "call-ended", subject(call.id()), null);
    }

    static String subject(UUID call) {
        return "call:" + call;
    }

    private static Channel channel(Official official) {
        return official.has(Role.OPERATOR) ? Channel.TELEPHONE : Channel.COUNTER;
    }
}
