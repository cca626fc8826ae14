package ma.chikaya.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final String HERE = "105.155.10.20";
    private static final String THERE = "41.140.1.2";
    private static final String CODE = "471820935561";

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final Limits limits = new Limits(true, () -> now);

    @Test
    void asksForAChallengeAboveTheLimitAndForgetsWithTime() {
        for (int i = 0; i < 60; i++) assertThat(filing(HERE, "+212661234567")).isEqualTo(new Verdict.Allowed());
        assertThat(filing(HERE, "+212661234567")).isEqualTo(new Verdict.Challenged());
        now = now.plus(Duration.ofMinutes(1));
        assertThat(filing(HERE, "+212661234567")).isEqualTo(new Verdict.Allowed());
        assertThat(filing(HERE, "+212661234567")).isEqualTo(new Verdict.Challenged());
        now = now.plus(Duration.ofHours(2));
        for (int i = 0; i < 60; i++) assertThat(filing(HERE, "+212661234567")).isEqualTo(new Verdict.Allowed());
    }

    @Test
    void neverLimitsAnAddressAlone() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(filing(HERE, "+2126" + (10_000_000 + i))).isEqualTo(new Verdict.Allowed());
        }
    }

    @Test
    void neverLimitsAPhoneForWhatOthersSendInItsName() {
        for (int i = 0; i < 100; i++) filing(HERE, "+212661234567");
        assertThat(filing(THERE, "+212661234567")).isEqualTo(new Verdict.Allowed());
    }

    @Test
    void slowsNobodyBecauseTheClockWasSetBack() {
        assertThat(filing(HERE, "+212661234567")).isEqualTo(new Verdict.Allowed());
        limits.failed(Purpose.TRACKING, HERE, CODE);
        now = now.minus(Duration.ofHours(6));
        assertThat(filing(HERE, "+212661234567")).isEqualTo(new Verdict.Allowed());
        assertThat(guess(HERE)).isEqualTo(new Verdict.Allowed());
    }

    @Test
    void slowsWrongGuessesMoreAndMore() {
        for (int i = 0; i < 3; i++) {
            assertThat(guess(HERE)).isEqualTo(new Verdict.Allowed());
            limits.failed(Purpose.TRACKING, HERE, CODE);
        }
        long before = 0;
        for (int i = 0; i < 8; i++) {
            Verdict verdict = guess(HERE);
            assertThat(verdict).isInstanceOf(Verdict.Slowed.class);
            Duration delay = ((Verdict.Slowed) verdict).delay();
            assertThat(delay.toMillis())
                    .as("guess %s", i)
                    .isGreaterThanOrEqualTo(before)
                    .isLessThanOrEqualTo(60_000);
            before = delay.toMillis();
            now = now.plus(delay);
            assertThat(guess(HERE)).isNotInstanceOf(Verdict.Slowed.class);
            limits.failed(Purpose.TRACKING, HERE, CODE);
        }
        assertThat(before).isGreaterThanOrEqualTo(30_000);
    }

    @Test
    void slowsSomeoneWhoGuessesAtOneCodeFromEverywhere() {
        int evaluated = 0;
        for (int i = 0; i < 1000; i++) {
            String address = "10.0." + i / 200 + "." + i % 200;
            if (guess(address) instanceof Verdict.Allowed) {
                evaluated++;
                limits.failed(Purpose.TRACKING, address, CODE);
            }
            now = now.plusMillis(10);
        }
        assertThat(evaluated).as("guesses in ten seconds without a challenge").isLessThanOrEqualTo(10);
        assertThat(guess("10.9.9.9")).isNotEqualTo(new Verdict.Allowed());
    }

    @Test
    void doesNotMakeTheOwnerPayForOthersGuesses() {
        assertThat(guess(HERE)).isEqualTo(new Verdict.Allowed());
        limits.succeeded(Purpose.TRACKING, HERE, CODE);
        for (int i = 0; i < 100; i++) limits.failed(Purpose.TRACKING, "10.0.0." + i, CODE);
        assertThat(guess(HERE)).isEqualTo(new Verdict.Allowed());
        assertThat(guess(THERE)).isInstanceOf(Verdict.Slowed.class);
    }

    @Test
    void whoKnowsTheKeyMayLookAsOftenAsHeLikes() {
        for (int i = 0; i < 200; i++) {
            assertThat(guess(HERE)).isEqualTo(new Verdict.Allowed());
            limits.succeeded(Purpose.TRACKING, HERE, CODE);
        }
    }

    @Test
    void forgetsWrongGuessesWithTime() {
        for (int i = 0; i < 30; i++) limits.failed(Purpose.TRACKING, HERE, CODE);
        assertThat(guess(HERE)).isInstanceOf(Verdict.Slowed.class);
        now = now.plus(Duration.ofHours(2));
        assertThat(guess(HERE)).isEqualTo(new Verdict.Allowed());
        assertThat(guess(HERE)).as("no delay is left").isEqualTo(new Verdict.Allowed());
    }

    @Test
    void takesAHouseholdsManyAddressesForOne() {
        for (int i = 0; i < 60; i++) filing("2001:db8:1:2::" + i, "a@b.ma");
        assertThat(filing("2001:db8:1:2:ffff::9", "A@B.ma ")).isEqualTo(new Verdict.Challenged());
        assertThat(filing("2001:db8:1:3::1", "a@b.ma")).isEqualTo(new Verdict.Allowed());
    }

    @Test
    void remembersABoundedNumberOfKeys() {
        Recent<Integer, String> recent = new Recent<>(3);
        for (int i = 0; i < 3; i++) recent.put(i, "x");
        recent.get(0);
        recent.put(3, "x");
        assertThat(recent).containsOnlyKeys(0, 2, 3);
    }

    @Test
    void canBeTurnedOffForLoadTests() {
        Limits off = new Limits(false, () -> now);
        for (int i = 0; i < 1000; i++) {
            off.failed(Purpose.TRACKING, HERE, CODE);
            assertThat(off.check(Purpose.TRACKING, HERE, CODE)).isEqualTo(new Verdict.Allowed());
        }
    }

    private Verdict filing(String address, String subject) {
        return limits.check(Purpose.FILING, address, subject);
    }

    private Verdict guess(String address) {
        return limits.check(Purpose.TRACKING, address, CODE);
    }
}
