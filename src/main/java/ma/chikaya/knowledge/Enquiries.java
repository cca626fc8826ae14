package ma.chikaya.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Term;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions people ask at counters and on the telephone (M24): answered on the spot, passed on with a limit, or
 * kept as the wish for an article, whose writing is told to whoever keyed them and to the asker.
 */
@Component
public class Enquiries {

    /** Characters of a question, and of its answer. */
    public static final int LONGEST = 2_000;

    private static final Duration DONE_KEPT = Duration.ofDays(30);
    private static final Duration OPEN_KEPT = Duration.ofDays(365);

    private final EnquiryStore store;
    private final LegalClock law;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Enquiries(EnquiryStore store, LegalClock law, InstantSource clock, ApplicationEventPublisher events) {
        this.store = store;
        this.law = law;
        this.clock = clock;
        this.events = events;
    }

    /** What becomes of a question when it is keyed. */
    public sealed interface Course {

        /** Answered at once; from an article, or in words where it was the directory or one's own knowledge. */
        record Answered(@Nullable Integer article, @Nullable String words) implements Course {}

        /** The second level has the time of the national desk's routing for it (assumed: no text says). */
        record Second() implements Course {}

        /** It has become a case of a body. */
        record Passed(TrackingCode code) implements Course {}

        /** Nobody knows: an article is asked for. */
        record Wanted() implements Course {}
    }

    @Transactional
    public Outcome<Enquiry> ask(NewEnquiry asked, Course course) {
        Optional<Refusal> wrong = check(asked.text(), "enquiry.refused.empty");
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        if (course instanceof Course.Answered(Integer article, String words)
                && article == null
                && (words == null || CleanText.clean(words).isEmpty())) {
            return Outcome.refused("enquiry.refused.answer");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean waits = course instanceof Course.Second || course instanceof Course.Wanted;
        Enquiry made = new Enquiry(
                asked.id(),
                now,
                asked.keyedBy(),
                asked.bodyId(),
                CleanText.clean(asked.text()),
                asked.language(),
                asked.channel(),
                asked.topic(),
                asked.territory(),
                state(course),
                waits ? asked.phone() : null,
                waits ? asked.email() : null,
                course instanceof Course.Answered one && one.words() != null ? CleanText.clean(one.words()) : null,
                course instanceof Course.Answered one ? one.article() : null,
                course instanceof Course.Second
                        ? law.deadline(Term.TRIAGE, LegalClock.dayOf(now)).due()
                        : null,
                course instanceof Course.Passed one ? one.code() : null,
                0);
        store.insert(made, course instanceof Course.Answered ? asked.keyedBy() : null);
        return Outcome.done(made);
    }

    private static Enquiry.State state(Course course) {
        return switch (course) {
            case Course.Answered answered -> Enquiry.State.ANSWERED;
            case Course.Second second -> Enquiry.State.SECOND;
            case Course.Passed passed -> Enquiry.State.BODY;
            case Course.Wanted wanted -> Enquiry.State.WANTED;
        };
    }

    public Optional<Enquiry> find(UUID id) {
        return store.find(id);
    }

    /** What an official keyed and has to come back to, the latest first. */
    public List<Enquiry> listMine(int account, int most) {
        return store.listMine(account, most);
    }

    /** Answers that colleagues at the counters of these bodies keyed the questions of and have not told yet. */
    public List<Enquiry> listReady(Collection<Integer> bodies, int account, int most) {
        return store.listReady(bodies, account, most);
    }

    /** What the second level of these bodies has to answer, the nearest day first. */
    public List<Enquiry> listSecond(Collection<Integer> bodies, int most) {
        return store.listSecond(bodies, most);
    }

    /** What an article is asked for, the oldest first. */
    public List<Enquiry> listWanted(int most) {
        return store.listWanted(most);
    }

    /** The second level answers; the caller knows that it is his to. */
    @Transactional
    public Outcome<Enquiry> answer(UUID id, int by, int version, String words) {
        Optional<Refusal> wrong = check(words, "enquiry.refused.answer");
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        return on(id, version, Enquiry.State.SECOND, one -> {
            store.answer(one, by, clock.instant(), CleanText.clean(words), null);
            events.publishEvent(new EnquiryAnswered(id));
        });
    }

    /** The second level has no answer either: an article is asked for. */
    @Transactional
    public Outcome<Enquiry> want(UUID id, int version) {
        return on(id, version, Enquiry.State.SECOND, store::want);
    }

    /** The article that a question asked for is there. */
    @Transactional
    public Outcome<Enquiry> written(UUID id, int by, int article) {
        return on(id, -1, Enquiry.State.WANTED, one -> {
            store.answer(one, by, clock.instant(), null, article);
            events.publishEvent(new EnquiryAnswered(id));
        });
    }

    /** The asker was told; the caller knows that whoever says so stands where it was asked. */
    @Transactional
    public Outcome<Enquiry> told(UUID id) {
        return on(id, -1, Enquiry.State.READY, store::close);
    }

    /** A month's counts, by all that was counted. */
    public List<EnquiryCount> countIn(LocalDate month) {
        return store.counts(month.withDayOfMonth(1));
    }

    /** @param version what was looked at; negative where it does not matter */
    private Outcome<Enquiry> on(
            UUID id, int version, Enquiry.State state, java.util.function.Consumer<Enquiry> change) {
        Optional<Enquiry> found = store.findForUpdate(id);
        if (found.isEmpty() || found.get().state() != state) return Outcome.refused("enquiry.refused.gone");
        if (version >= 0 && found.get().version() != version) return Outcome.refused("enquiry.refused.gone");
        change.accept(found.get());
        return Outcome.done(store.find(id).orElseThrow());
    }

    private static Optional<Refusal> check(String text, String empty) {
        String clean = CleanText.clean(text);
        if (!CleanText.hasWords(clean)) return Optional.of(new Refusal(empty));
        return CleanText.length(clean) > LONGEST
                ? Optional.of(new Refusal("enquiry.refused.long", Map.of("most", LONGEST)))
                : Optional.empty();
    }

    /** Forgets how to reach whoever asked, once it is answered or old (law 09-08: limited retention). */
    public int forgetAskers() {
        Instant now = clock.instant();
        return store.forgetAskers(now.minus(DONE_KEPT), now.minus(OPEN_KEPT));
    }
}
