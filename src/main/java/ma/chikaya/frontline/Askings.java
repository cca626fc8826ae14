package ma.chikaya.frontline;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Measures;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.State;
import ma.chikaya.casework.Verdict;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a verified caller is asked about an answer: drawn by the server, once a round, before the file is shown, so that
 * whoever asks neither chooses whom to ask nor sees whose answer it is.
 */
@Component
public class Askings {

    private static final String SKIPPED = "skipped";

    private final AskingStore store;
    private final OutcomeCounts outcomes;
    private final CallBacks callBacks;
    private final Cases cases;
    private final Measures measures;
    private final Bodies bodies;
    private final Facts facts;
    private final Verified verified;
    private final Officials officials;
    private final AskingSettings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Askings(
            AskingStore store,
            OutcomeCounts outcomes,
            CallBacks callBacks,
            Cases cases,
            Measures measures,
            Bodies bodies,
            Facts facts,
            Verified verified,
            Officials officials,
            AskingSettings settings,
            InstantSource clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.callBacks = callBacks;
        this.cases = cases;
        this.measures = measures;
        this.bodies = bodies;
        this.facts = facts;
        this.verified = verified;
        this.officials = officials;
        this.settings = settings;
        this.clock = clock;
    }

    /** The question drawn for a case and not asked yet; drawn now where none was. */
    @Transactional
    public Optional<Asked> draw(Opened opened) {
        if (!opened.whole() || opened.helper()) return Optional.empty();
        return cases.findPublic(opened)
                .filter(this::isOpen)
                .filter(this::isHeard)
                .filter(file -> isBlind(opened, file))
                .flatMap(this::draw);
    }

    /** Who calls within some days of an answer calls to hear it, and is not asked what he thinks of it before. */
    private boolean isHeard(PublicCase file) {
        Instant answered = file.answeredAt();
        return answered == null || !answered.isAfter(clock.instant().minus(Duration.ofDays(settings.afterDays())));
    }

    /** Whether something may be asked about a case and was not in this round. */
    boolean isOpen(PublicCase file) {
        return !listOpen(file).isEmpty()
                && store.find(file).filter(row -> row.getAskedAt() != null).isEmpty();
    }

    /** Nobody asks for his own body, nor where the caller has named the body to show that the case is his. */
    private boolean isBlind(Opened opened, PublicCase file) {
        Integer official = opened.official();
        if (official == null) return true;
        Instant since = clock.instant().minus(Verification.LASTS).minus(Verification.FINISHES);
        return !facts.isBodyAsked(file.id())
                && !verified.isBodyTold(file.id(), official, since)
                && officials.get(official).memberships().stream().noneMatch(one -> isOver(one, file));
    }

    /** Of the case's body or of one above it. 3737 stands with the national desk, which it neither works for nor oversees. */
    private boolean isOver(Membership one, PublicCase file) {
        if (one.role() == Role.OPERATOR) return false;
        boolean desk = one.bodyId() == Bodies.NATIONAL_DESK;
        return Stream.of(file.bodyId(), file.competentBodyId())
                .filter(Objects::nonNull)
                .anyMatch(body -> desk ? body == Bodies.NATIONAL_DESK : bodies.isWithin(body, one.bodyId()));
    }

    private Optional<Asked> draw(PublicCase file) {
        List<Asked> open = listOpen(file);
        if (open.isEmpty()) return Optional.empty();
        open.add(new Asked(file.id(), Asked.Question.NONE, file.reopened(), 0, null));
        store.insert(file, open.get(random.nextInt(open.size())), clock.instant());
        return store.find(file)
                .filter(row -> row.getAskedAt() == null)
                .flatMap(row -> open.stream()
                        .filter(one -> one.question().name().equals(row.getQuestion()))
                        .filter(one -> one.point() == row.getPoint())
                        .findFirst())
                .filter(one -> one.question() != Asked.Question.NONE);
    }

    /**
     * Draws the question of somebody who is called to be asked: one there is. False where nothing is to be asked, or it
     * was drawn in this round before.
     */
    boolean prepare(PublicCase file) {
        List<Asked> open = listOpen(file);
        // Whoever has rated the answer has said what he thinks of it.
        boolean unsaid = open.stream().anyMatch(one -> one.question() != Asked.Question.OUTCOME);
        return unsaid && store.insert(file, open.get(random.nextInt(open.size())), clock.instant());
    }

    /** He does not wish to be asked: neither now, nor called for it again. */
    @Transactional
    public void decline(Official official, Call call, Opened opened) {
        callBacks.closeAsked(opened.id(), CallBack.Result.DECLINED);
        store.decline(opened.id(), call.number(), official.id(), clock.instant());
    }

    /** Whoever has said it himself meanwhile is not called to be asked. */
    @EventListener
    void on(CaseEvent event) {
        switch (event.type()) {
            case RATED, REOPENED, MEASURE_KEPT, MEASURE_BROKEN ->
                callBacks.withdraw(event.submissionId(), CallBack.Reason.ASKED);
            default -> {}
        }
    }

    /**
     * Takes the reply.
     *
     * @param reply {@code yes}, {@code partly} or {@code no}; anything else is no reply, and is noted as that
     */
    @Transactional
    public Outcome<Integer> reply(Official official, Call call, Opened opened, String reply, @Nullable String comment) {
        Optional<Asked> asked = draw(opened);
        if (asked.isEmpty()) return Outcome.refused("frontline.refused.done");
        // First, or what he says now would take back the call that asks him.
        callBacks.closeAsked(opened.id(), CallBack.Result.REACHED);
        Outcome<Integer> taken = switch (asked.get().question()) {
            case RATING ->
                verdict(reply).map(said -> cases.rate(opened, said, comment)).orElseGet(() -> Outcome.done(0));
            case MEASURE ->
                verdict(reply)
                        .map(said -> measures.say(
                                opened, asked.get().round(), asked.get().point(), said == Verdict.YES))
                        .orElseGet(() -> Outcome.done(0));
            case OUTCOME, NONE -> Outcome.done(0);
        };
        if (!taken.isDone()) return taken;
        Optional<Verdict> said = verdict(reply);
        boolean noted = store.reply(
                asked.get(), official.id(), call.id(), said.map(Verdict::name).orElse(SKIPPED), clock.instant());
        if (noted && said.isPresent() && asked.get().question() == Asked.Question.OUTCOME) {
            cases.findPublic(opened).ifPresent(file -> outcomes.add(file.bodyId(), said.get()));
        }
        return taken;
    }

    /** What may still be asked. */
    private List<Asked> listOpen(PublicCase file) {
        List<Asked> open = new ArrayList<>();
        Measures.questions(file)
                .forEach(one -> open.add(new Asked(
                        file.id(), Asked.Question.MEASURE, one.round(), one.point(), blind(file, one.measure()))));
        if (file.state() == State.ANSWERED || file.state() == State.CLOSED) {
            boolean rated = file.ratings().stream().anyMatch(rating -> rating.round() == file.reopened());
            if (!rated) open.add(new Asked(file.id(), Asked.Question.RATING, file.reopened(), 0, null));
            open.add(new Asked(file.id(), Asked.Question.OUTCOME, file.reopened(), 0, null));
        }
        return open;
    }

    /** Without the name of the body, in whichever language it was written. */
    private String blind(PublicCase file, String measure) {
        String told = measure;
        for (Integer id : new Integer[] {file.bodyId(), file.competentBodyId()}) {
            if (id == null) continue;
            Body body = bodies.get(id);
            for (Language language : Language.values()) {
                told = told.replace(body.label().in(language), "…")
                        .replace(body.name().in(language), "…");
            }
        }
        return told;
    }

    private static Optional<Verdict> verdict(String word) {
        for (Verdict one : Verdict.values()) if (one.name().equalsIgnoreCase(word)) return Optional.of(one);
        return Optional.empty();
    }
}
