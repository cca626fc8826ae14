package ma.chikaya.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;

/** Does one thing after another to a submission, each at its time, and stops where the present is reached. */
final class Hand {

    /** Says that what comes next lies in the future; no failure. */
    static final class Future extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Future() {
            super("the present is reached", null, false, false);
        }
    }

    private static final int TRIES = 3;

    private final Cases cases;
    private final PastTime past;
    private final Random random;
    private final Receipt receipt;
    private final Instant now;
    private final int pace;
    private Instant at;

    Hand(Cases cases, PastTime past, Plan plan, Receipt receipt, Instant now, Random random) {
        this.cases = cases;
        this.past = past;
        this.random = random;
        this.receipt = receipt;
        this.now = now;
        this.pace = plan.pace();
        this.at = plan.filedAt();
    }

    UUID id() {
        return receipt.submissionId();
    }

    LocalDate day() {
        return LegalTime.dayOf(at);
    }

    /** Lets some days pass, up to an hour at which offices are open. */
    void passDays(int least, int most) {
        LocalDate day = day().plusDays((long) pace * (least + random.nextInt(most - least + 1)));
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) day = day.plusDays(2);
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) day = day.plusDays(1);
        moveTo(day, LocalTime.of(8, 30).plusMinutes(random.nextInt(440)));
    }

    void moveTo(LocalDate day, LocalTime time) {
        Instant wanted = day.atTime(time).atZone(LegalTime.ZONE).toInstant();
        at = wanted.isAfter(at) ? wanted : at.plusSeconds(300 + random.nextInt(1800));
        if (!at.isBefore(now)) throw new Future();
    }

    void act(Supplier<Outcome<Integer>> command) {
        Outcome<Integer> outcome = command(command);
        // The portal's own timetable may have come between; what it did shows at the next reading.
        for (int tries = 1; tries < TRIES && isStale(outcome); tries++) outcome = command(command);
        outcome.get();
        at = at.plusSeconds(40 + random.nextInt(200));
    }

    CaseFile read(Official official) {
        AtomicReference<CaseFile> read = new AtomicReference<>();
        past.at(at, () -> read.set(cases.find(official, receipt.code()).orElseThrow()));
        return Objects.requireNonNull(read.get());
    }

    int version(Official official) {
        return read(official).version();
    }

    private Outcome<Integer> command(Supplier<Outcome<Integer>> command) {
        AtomicReference<Outcome<Integer>> outcome = new AtomicReference<>();
        past.at(at, () -> outcome.set(command.get()));
        return Objects.requireNonNull(outcome.get());
    }

    private static boolean isStale(Outcome<Integer> outcome) {
        return outcome instanceof Outcome.Refused<Integer>(var refusal)
                && refusal.key().equals("casework.refused.stale");
    }
}
