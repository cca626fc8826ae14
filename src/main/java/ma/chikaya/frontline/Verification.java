package ma.chikaya.frontline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Callers;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Identities;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.limits.Limits;
import ma.chikaya.limits.Purpose;
import ma.chikaya.limits.Verdict;
import ma.chikaya.notifications.LetInNotices;
import ma.chikaya.platform.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether a caller may hear of a case: he tells its PIN, a code sent to the contact on file, or two facts of the file
 * that the server draws. His number proves nothing. A wrong word is slowed for the official and the case together, and
 * written into the journal; the citizen himself is never kept waiting on his own pages by it. Facts are known to others
 * too: three wrong tries close them for the day, where somebody helps or helped they open the state alone, and whoever
 * they let in, the person is told. What was shown is good for the call, its official, and an hour.
 */
@Component
public class Verification {

    static final Duration LASTS = Duration.ofHours(1);

    /** So many cases of a number are offered; with more their code is asked. */
    public static final int LISTED = 5;

    /** Stands for the newest case of a number whose owner knows no code. */
    public static final String LATEST = "latest";

    /** So long after the end what was dictated may still be written; nothing is read then. */
    public static final Duration FINISHES = Duration.ofMinutes(15);

    private static final String CLOSED = "frontline.verify.facts-closed";
    private static final String SPENT = "frontline.verify.codes-spent";
    private static final String UNREADABLE = "none";
    private static final String WRONG = "frontline.verify.wrong";

    private final Callers callers;
    private final CallBacks callBacks;
    private final Cases cases;
    private final Facts facts;
    private final FactCheck check;
    private final FactTries tries;
    private final Askings askings;
    private final LetInNotices letIn;
    private final SentCodes codes;
    private final Verified verified;
    private final Limits limits;
    private final Audit audit;
    private final InstantSource clock;

    Verification(
            Callers callers,
            CallBacks callBacks,
            Cases cases,
            Facts facts,
            FactCheck check,
            FactTries tries,
            Askings askings,
            LetInNotices letIn,
            SentCodes codes,
            Verified verified,
            Limits limits,
            Audit audit,
            InstantSource clock) {
        this.callers = callers;
        this.callBacks = callBacks;
        this.cases = cases;
        this.facts = facts;
        this.check = check;
        this.tries = tries;
        this.askings = askings;
        this.letIn = letIn;
        this.codes = codes;
        this.verified = verified;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The case meant: one of the number's list, or one whose code the caller says.
     *
     * @param id null where there is no such case for this official: whoever asks is not told
     * @param subject what wrong words are counted by
     */
    public record Meant(@Nullable UUID id, String subject) {

        /** Whether what was typed can be a code, somebody's or nobody's. */
        boolean isReadable() {
            return !subject.equals(UNREADABLE);
        }
    }

    /** The cases of the call's number, one more than {@link #LISTED} where there are more. */
    public List<Callers.Known> list(Official official, Call call) {
        String number = call.number();
        // A counter sees whoever it likes by typing his number, and is one of the bodies complained of.
        if (number == null || !Calls.isOperator(official)) return List.of();
        return callers.list(official, number, LISTED);
    }

    /** The newest case of the call's number, for whoever has lost its code; that there is one stays unsaid. */
    private Optional<UUID> findLatest(Official official, Call call) {
        String number = call.number();
        if (number == null) return Optional.empty();
        return callers.list(official, number, 1).stream().map(Callers.Known::id).findFirst();
    }

    /** The case about whose answer this call is to ask; what it is stays unsaid. */
    public Optional<UUID> findAsked(Official official, Call call) {
        return Optional.ofNullable(call.callBack())
                .flatMap(callBacks::find)
                .filter(entry -> entry.reason() == CallBack.Reason.ASKED)
                .map(CallBack::submission)
                .filter(id -> !callers.isKeptFrom(official, id));
    }

    public Meant mean(Official official, Call call, String file, String code) {
        Optional<UUID> listed = list(official, call).stream()
                .map(Callers.Known::id)
                .filter(id -> id.toString().equals(file))
                .findFirst();
        Optional<UUID> asked =
                findAsked(official, call).filter(id -> id.toString().equals(file));
        String number = call.number();
        if (file.equals(LATEST) && number != null) {
            Optional<UUID> latest = findLatest(official, call);
            return new Meant(latest.orElse(null), latest.map(UUID::toString).orElseGet(() -> facts.conceal(number)));
        }
        Optional<UUID> id =
                listed.or(() -> asked).or(() -> TrackingCode.find(code).flatMap(read -> callers.find(official, read)));
        return new Meant(
                id.orElse(null),
                id.map(UUID::toString)
                        .orElseGet(() -> TrackingCode.find(code)
                                .map(TrackingCode::digits)
                                .orElse(UNREADABLE)));
    }

    /** Not where we call: people are told to say their PIN to nobody who calls them, whoever he says he is. */
    public Outcome<UUID> byPin(Official official, Call call, Meant meant, String pin) {
        if (call.callBack() != null) return Outcome.refused("frontline.verify.called");
        Optional<Refusal> slow = slow(official, meant);
        if (slow.isPresent()) return Outcome.refused(slow.get());
        Optional<Opened> opened = find(meant).flatMap(file -> callers.openByPin(official, file.code(), pin));
        return settle(official, call, meant, "PIN", false, opened);
    }

    /** The two facts to be told; of a case that does not exist, or whose identity is withheld, two that nobody can tell. */
    public List<Fact> draw(Meant meant) {
        return file(meant)
                .map(known -> facts.draw(known.file(), known.parties(), askings.isOpen(known.file())))
                .orElseGet(() -> facts.pretend(meant.subject()));
    }

    /** Whether three wrong tries were made today: PIN and code are as open as before. */
    public boolean isClosedToFacts(Call call, Meant meant) {
        return tries.isClosed(tried(call, meant));
    }

    /** What cannot be a code at all is counted by the call that mistyped it. */
    private static String tried(Call call, Meant meant) {
        return meant.isReadable() ? meant.subject() : meant.subject() + " " + call.id();
    }

    public Outcome<UUID> byFacts(Official official, Call call, Meant meant, String first, String second) {
        Optional<Refusal> slow = slow(official, meant);
        if (slow.isPresent()) return Outcome.refused(slow.get());
        // Nothing was said to both: nothing is compared, and no try is spent.
        if (first.isBlank() || second.isBlank()) return Outcome.refused(WRONG);
        String subject = tried(call, meant);
        if (!tries.tryOnce(subject)) return Outcome.refused(CLOSED);
        Optional<Known> knower = file(meant)
                .filter(known -> facts.find(known.file().id())
                        .filter(drawn -> holdBoth(drawn, first, second, known))
                        .isPresent());
        if (knower.isEmpty()) return settle(official, call, meant, "FACTS", false, Optional.empty());
        UUID id = knower.get().file().id();
        boolean body = facts.find(id).filter(drawn -> drawn.contains(Fact.BODY)).isPresent();
        tries.forgive(subject);
        facts.forget(id);
        String told = letIn.tell(id).map(Enum::name).orElse("none");
        audit.add(official.id(), "caller-let-in-told", Calls.subject(call.id()), told + " case:" + id);
        Opened opened = find(official, call, id)
                .filter(before -> before.whole() && !before.helper())
                .orElseGet(() -> byFacts(knower.get().file()));
        return settle(official, call, meant, "FACTS", body, Optional.of(opened.through(official.id())));
    }

    /** A helper knows the facts as well as the person, also after he was sent away: they show where it stands, no more. */
    private static Opened byFacts(PublicCase file) {
        boolean helped = file.helperId() != null
                || file.timeline().stream().anyMatch(event -> event.type() == EventType.HELPER_REMOVED);
        return new Opened(file.id(), false, !helped);
    }

    /** Both are compared, so that the time it takes does not say which was wrong. */
    private boolean holdBoth(List<Fact> drawn, String first, String second, Known known) {
        boolean one = holds(drawn.getFirst(), first, known);
        boolean other = holds(drawn.getLast(), second, known);
        return one && other;
    }

    private boolean holds(Fact fact, String said, Known known) {
        return check.holds(fact, said, known.file(), known.parties());
    }

    /**
     * Sends a code to the contact on file; where there is none, or no such case, nothing, in the same words.
     *
     * @return the code itself where a demonstration sends nothing
     */
    public Outcome<Optional<String>> sendCode(Official official, Call call, Meant meant, SentCodes.To to) {
        switch (limits.check(Purpose.RESENDING, "official:" + official.id(), tried(call, meant))) {
            case Verdict.Allowed() -> {}
            case Verdict.Slowed late -> {
                return Outcome.refused(slowed(late));
            }
            case Verdict.Challenged() -> {
                return Outcome.refused("frontline.verify.codes-many");
            }
        }
        if (verified.isSpent(call, row(meant))) return Outcome.refused(SPENT);
        verified.await(call, row(meant), clock.instant(), SentCodes.LASTS);
        audit.add(official.id(), "caller-code-sent", Calls.subject(call.id()), to.name());
        return Outcome.done(find(meant)
                .flatMap(file -> cases.findParties(file.id()).flatMap(parties -> codes.send(call, file, parties, to))));
    }

    /** What tries are counted by: a code that nobody has has a row of its own, as any other. */
    private static UUID row(Meant meant) {
        UUID id = meant.id();
        return id == null ? UUID.nameUUIDFromBytes(meant.subject().getBytes(UTF_8)) : id;
    }

    public Outcome<UUID> byCode(Official official, Call call, Meant meant, String typed) {
        Optional<Refusal> slow = slow(official, meant);
        if (slow.isPresent()) return Outcome.refused(slow.get());
        if (verified.isSpent(call, row(meant))) return Outcome.refused(SPENT);
        Optional<Opened> opened = codes.open(call, row(meant), typed).map(one -> one.through(official.id()));
        return settle(official, call, meant, "CODE", false, opened);
    }

    /** What the caller has shown to be his in this call, for the official who heard it and while the call lasts. */
    public Optional<Opened> find(Official official, Call call, UUID submission) {
        if (!call.isOpen() || !call.isOf(official.id())) return Optional.empty();
        return verified.find(call.id(), submission, official.id(), since());
    }

    /**
     * The same for a quarter of an hour after it ended with the call or its hour: what was dictated may be written to its
     * end, and nothing of the case is read.
     */
    public Optional<Opened> findToFinish(Official official, Call call, UUID submission) {
        Instant lately = clock.instant().minus(FINISHES);
        Instant ended = call.endedAt();
        boolean over = !call.isOpen() && (ended == null || !ended.isAfter(lately));
        if (over || !call.isOf(official.id())) return Optional.empty();
        return verified.find(call.id(), submission, official.id(), lately.minus(LASTS));
    }

    public List<UUID> listVerified(Official official, Call call) {
        if (!call.isOpen() || !call.isOf(official.id())) return List.of();
        return verified.list(call.id(), official.id(), since());
    }

    private Instant since() {
        return clock.instant().minus(LASTS);
    }

    private record Known(PublicCase file, Identities.Shown parties) {}

    private Optional<PublicCase> find(Meant meant) {
        return Optional.ofNullable(meant.id()).flatMap(cases::findPublic);
    }

    /** What facts may be asked of: a name that is withheld would be told to whoever guesses it. */
    private Optional<Known> file(Meant meant) {
        return find(meant)
                .filter(file -> !file.withheld())
                .flatMap(file -> cases.findParties(file.id()).map(parties -> new Known(file, parties)));
    }

    private Optional<Refusal> slow(Official official, Meant meant) {
        return limits.check(Purpose.VERIFYING, "official:" + official.id(), meant.subject())
                        instanceof Verdict.Slowed late
                ? Optional.of(slowed(late))
                : Optional.empty();
    }

    private static Refusal slowed(Verdict.Slowed late) {
        return new Refusal("frontline.verify.slowed", Map.of("seconds", late.seconds()));
    }

    private Outcome<UUID> settle(
            Official official, Call call, Meant meant, String way, boolean bodyTold, Optional<Opened> opened) {
        String address = "official:" + official.id();
        if (opened.isEmpty()) {
            limits.failed(Purpose.VERIFYING, address, meant.subject());
            audit.add(
                    official.id(),
                    "caller-not-verified",
                    Calls.subject(call.id()),
                    meant.id() == null ? way : way + " case:" + meant.id());
            return Outcome.refused(WRONG);
        }
        UUID id = opened.get().id();
        limits.succeeded(Purpose.VERIFYING, address, meant.subject());
        verified.keep(call, opened.get(), official.id(), way, bodyTold, clock.instant());
        audit.add(official.id(), "caller-verified", Calls.subject(call.id()), way + " case:" + id);
        return Outcome.done(id);
    }
}
