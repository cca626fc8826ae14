package ma.chikaya.counters;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.NamedIn;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.intake.Dates;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Registrations;
import ma.chikaya.intake.Sent;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Audit;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register of what came in (L3): whatever is keyed gets the next number of the body that received it, in the
 * transaction that files it. A day that lies far back needs a reason, which a supervisor looks at.
 */
@Component
public class Arrivals {

    /** Characters of a reason, and of what a supervisor says to it. */
    public static final int LONGEST = 1_000;

    private final ArrivalStore store;
    private final Registrations registrations;
    private final Bodies bodies;
    private final NamedIn naming;
    private final CounterSettings settings;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Arrivals(
            ArrivalStore store,
            Registrations registrations,
            Bodies bodies,
            NamedIn naming,
            CounterSettings settings,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager manager) {
        this.store = store;
        this.registrations = registrations;
        this.bodies = bodies;
        this.naming = naming;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * What a paper shows besides.
     *
     * @param lateReason as typed
     */
    public record Paper(@Nullable Consent consent, String lateReason) {

        public static final Paper PLAIN = new Paper(null, "");
    }

    /** Files what was keyed under the next number of the register; the same form again is the same arrival. */
    public Sent register(Official official, String token, Form form, Registrations.Came came, Paper paper) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int pages = registrations.listFiles(token).size()
                    + registrations.listPages(token).size();
            Sent sent = registrations.register(token, form, came);
            if (sent instanceof Sent.Done(Receipt receipt)
                    && store.find(receipt.submissionId()).isEmpty()) {
                keep(official, form, came, paper, receipt, pages);
            }
            return sent;
        }));
    }

    private void keep(Official official, Form form, Registrations.Came came, Paper paper, Receipt receipt, int pages) {
        int body = receivingBody(official, form);
        Instant now = clock.instant();
        int year = LegalClock.dayOf(now).getYear();
        boolean late = isLate(came.receivedOn());
        store.insert(new Arrival(
                body,
                year,
                store.nextNumber(body, year),
                receipt.submissionId(),
                receipt.code(),
                Objects.requireNonNull(came.channel()),
                Dates.read(came.receivedOn()).orElseThrow(),
                now,
                official.id(),
                pages,
                paper.consent(),
                late ? CleanText.clean(paper.lateReason()) : null,
                null));
    }

    /** The body it is addressed to where he works there, else the first he works in. */
    private static int receivingBody(Official official, Form form) {
        Set<Integer> own = worksIn(official);
        Integer addressed = form.addressee() == null ? null : form.addressee().body();
        if (addressed != null && own.contains(addressed)) return addressed;
        return own.stream().findFirst().orElse(Bodies.NATIONAL_DESK);
    }

    /** What keeps a paper from being keyed besides what keeps anything: its day lies far back and nobody says why. */
    public Optional<Refusal> findWrong(String receivedOn, Paper paper) {
        String reason = CleanText.clean(paper.lateReason());
        if (CleanText.length(reason) > LONGEST) {
            return Optional.of(new Refusal("counter.refused.long", java.util.Map.of("most", LONGEST)));
        }
        if (!isLate(receivedOn) || CleanText.hasWords(reason)) return Optional.empty();
        return Optional.of(new Refusal("counter.refused.late", java.util.Map.of("days", settings.lateAfter())));
    }

    /** Whether a paper that came that day is keyed late today. */
    public boolean isLate(String receivedOn) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        return Dates.read(receivedOn)
                .filter(day -> day.plusDays(settings.lateAfter()).isBefore(today))
                .isPresent();
    }

    /** So many days back a paper may be keyed without a reason. */
    public int lateAfter() {
        return settings.lateAfter();
    }

    /** The line of a case in the register; the caller may see it. */
    public Optional<Arrival> find(UUID submission) {
        return store.find(submission);
    }

    /**
     * A year's lines, the latest first, as many as asked where there are so many.
     *
     * @param before only numbers under this one
     * @throws IllegalArgumentException where the register is not his to read
     */
    public List<Arrival> list(
            Official official, int body, int year, @Nullable Integer month, @Nullable Integer before, int most) {
        if (!registersOf(official).contains(body)) throw new IllegalArgumentException("no register of " + body);
        return store.list(body, year, month, before, most);
    }

    /** The bodies whose registers he may read: those he works in, and those he inspects. */
    public Set<Integer> registersOf(Official official) {
        Set<Integer> all = worksIn(official);
        all.addAll(official.bodies(Role.INSPECTOR));
        return all;
    }

    /** What was keyed late in his bodies and those below, and nobody above the clerk has looked at yet; none that names him. */
    public List<Arrival> listLate(Official official, int most) {
        Set<UUID> kept = naming.listFor(official);
        return store.listLate(supervised(official), kept, most);
    }

    /** The arrivals of which he sees the number alone, since they name him. */
    public Set<UUID> listKeptFrom(Official official) {
        return naming.listFor(official);
    }

    /**
     * A supervisor says that the day is right, or that it is not; the clock of the case stays either way.
     *
     * @param remark needed where it is not
     */
    @Transactional
    public Outcome<Arrival> see(Official official, UUID submission, boolean confirmed, String remark) {
        Optional<Arrival> found = store.find(submission)
                .filter(one -> supervised(official).contains(one.bodyId()))
                .filter(one -> !naming.listFor(official).contains(one.submissionId()));
        if (found.isEmpty()) return Outcome.refused("counter.refused.gone");
        if (found.get().keyedBy() == official.id()) return Outcome.refused("counter.refused.own");
        String said = CleanText.clean(remark);
        if (CleanText.length(said) > LONGEST) {
            return Outcome.refused(new Refusal("counter.refused.long", java.util.Map.of("most", LONGEST)));
        }
        if (!confirmed && said.isEmpty()) return Outcome.refused("counter.refused.remark");
        Arrival arrival = found.get();
        if (isSaid(arrival, official, confirmed)) return Outcome.done(arrival);
        if (!store.see(submission, official.id(), clock.instant(), confirmed, said.isEmpty() ? null : said)) {
            return Outcome.refused("counter.refused.gone");
        }
        audit.add(
                official.id(),
                confirmed ? "arrival-day-confirmed" : "arrival-day-contested",
                "arrival:" + arrival.bodyId() + "/" + arrival.number(),
                null,
                said.isEmpty() ? null : said);
        return Outcome.done(arrival);
    }

    /** He said so before: a second press is not another supervisor's. */
    private static boolean isSaid(Arrival arrival, Official official, boolean confirmed) {
        Arrival.Seen seen = arrival.seen();
        return seen != null && seen.by() == official.id() && seen.confirmed() == confirmed;
    }

    private Collection<Integer> supervised(Official official) {
        Set<Integer> all = new TreeSet<>(official.bodies(Role.SUPERVISOR));
        for (int body : official.bodies(Role.SUPERVISOR)) {
            // The national desk is the root of the tree; its supervisors look after what it keys itself.
            if (body == Bodies.NATIONAL_DESK) continue;
            for (int below : bodies.followedBy(body)) all.add(below);
        }
        return all;
    }

    private static Set<Integer> worksIn(Official official) {
        Set<Integer> own = new TreeSet<>(official.bodies(Role.HANDLER));
        own.addAll(official.bodies(Role.SUPERVISOR));
        own.addAll(official.bodies(Role.CLERK));
        own.addAll(official.bodies(Role.TRIAGE));
        own.addAll(official.bodies(Role.OPERATOR));
        return own;
    }
}
