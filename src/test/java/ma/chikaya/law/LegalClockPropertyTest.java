package ma.chikaya.law;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import ma.chikaya.kernel.LocalText;
import org.junit.jupiter.api.Test;

/** Compares the clock over more than ten years with a model that walks day by day and knows nothing of it. */
class LegalClockPropertyTest {

    private static final long SEED = 20261122;
    private static final int CALENDARS = 200;
    private static final int PAIRS = 1_000_000;
    private static final LocalDate FIRST = LocalDate.parse("2022-01-01");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final WorkingCalendar reference = WorkingCalendar.reference();
    private final LegalClock clock = LegalClock.of(RuleSet.reference(), reference);

    @Test
    void agreesWithANaiveModelOnEveryDayOfTheCalendar() {
        Set<LocalDate> closed = new HashSet<>();
        Pattern.compile("^20\\d\\d-\\d\\d-\\d\\d", Pattern.MULTILINE)
                .matcher(Reference.text("/reference/holidays.csv"))
                .results()
                .forEach(day -> closed.add(LocalDate.parse(day.group())));
        assertThat(closed).hasSizeGreaterThan(110);
        Naive naive = new Naive(Set.of(SATURDAY, SUNDAY), closed);
        for (LocalDate day = FIRST; day.isBefore(LocalDate.parse("2031-02-01")); day = day.plusDays(1)) {
            compare(naive, clock, day, 15, 60, 2, 3);
        }
    }

    @Test
    void agreesWithANaiveModelForAMillionInstantsUnderRandomCalendarsAndRules() {
        for (int round = 0; round < CALENDARS; round++) {
            Set<DayOfWeek> weekend = round % 3 == 0 ? Set.of(FRIDAY, SATURDAY) : Set.of(SATURDAY, SUNDAY);
            Set<LocalDate> closed = randomHolidays();
            int decide = 1 + random.nextInt(40);
            int answer = 1 + random.nextInt(90);
            int triage = 1 + random.nextInt(8);
            int approval = 1 + random.nextInt(8);
            LegalClock under = LegalClock.of(
                    RuleSet.reference()
                            .with("a", Term.DECIDE, RulesForTests.calendar(decide))
                            .with("b", Term.ANSWER, RulesForTests.calendar(answer))
                            .with("c", Term.TRIAGE, RulesForTests.working(triage))
                            .with("d", Term.APPROVAL, RulesForTests.working(approval)),
                    calendarOf(weekend, closed));
            Naive naive = new Naive(weekend, closed);
            for (int pair = 0; pair < PAIRS / CALENDARS; pair++) {
                Instant filedAt = randomInstant(pair);
                LocalDate day = Naive.dayOf(filedAt);
                if (!LegalClock.dayOf(filedAt).equals(day)) throw new AssertionError("seed " + SEED + ": " + filedAt);
                compare(naive, under, day, decide, answer, triage, approval);
            }
        }
    }

    @Test
    void standsStillWhileTheBodyWaitsAndNoLongerThanTheRuleAllows() {
        for (int round = 0; round < 20_000; round++) {
            Set<DayOfWeek> weekend = Set.of(SATURDAY, SUNDAY);
            Set<LocalDate> closed = round % 50 == 0 ? randomHolidays() : Set.of();
            Rule rule = round % 2 == 0
                    ? RulesForTests.calendar(1 + random.nextInt(40))
                    : RulesForTests.working(1 + random.nextInt(20));
            int most = 1 + random.nextInt(30);
            LegalClock under = LegalClock.of(
                    RuleSet.reference().with("a", Term.DECIDE, rule).with("b", Term.PAUSE, RulesForTests.unmoved(most)),
                    calendarOf(weekend, closed));
            LocalDate from = FIRST.plusDays(random.nextInt(4000));
            List<Pause> pauses = new ArrayList<>();
            LocalDate after = from;
            for (int i = random.nextInt(3); i > 0; i--) {
                LocalDate asked = after.plusDays(random.nextInt(12));
                after = asked.plusDays(random.nextInt(20));
                pauses.add(new Pause(asked, after));
            }
            Deadline promised = under.deadline(Term.DECIDE, from);
            Deadline running = under.deadline(Term.DECIDE, Start.FILING, from, pauses);
            Naive naive = new Naive(weekend, closed);
            assertThat(running.due())
                    .as("seed %s, round %s", SEED, round)
                    .isEqualTo(naive.paused(from, rule, pauses, most));
            assertThat(running.due()).isAfterOrEqualTo(promised.due());
            assertThat(running.paused()).isBetween(0, most);
            assertThat(promised.paused()).isZero();
        }
    }

    @Test
    void neverPromisesAnEarlierDateForALaterFiling() {
        LocalDate day = LocalDate.parse("2024-01-01");
        for (int i = 0; i < 2500; i++, day = day.plusDays(1)) {
            for (Term term : Term.values()) {
                Deadline today = clock.deadline(term, day);
                assertThat(today.due())
                        .as("%s from %s", term, day)
                        .isBeforeOrEqualTo(clock.deadline(term, day.plusDays(1)).due());
                if (term != Term.PAUSE)
                    assertThat(reference.isWorking(today.due())).isTrue();
            }
        }
    }

    /** Runs of feast days, feasts beside weekends and at the ends of years come by themselves in so many calendars. */
    private Set<LocalDate> randomHolidays() {
        Set<LocalDate> closed = new HashSet<>();
        int runs = random.nextInt(120);
        for (int i = 0; i < runs; i++) {
            LocalDate first = FIRST.plusDays(random.nextInt(4100));
            int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 25 : 4);
            for (int day = 0; day < length; day++) closed.add(first.plusDays(day));
        }
        return closed;
    }

    /** Any second, and every other time one within seconds of a midnight, where days and offsets change. */
    private Instant randomInstant(int pair) {
        if (pair % 2 == 0) return Instant.ofEpochSecond(random.nextLong(1_641_000_000L, 1_987_000_000L));
        LocalDate day = FIRST.plusDays(random.nextInt(4000));
        return LegalClock.startOf(day).plusMillis(random.nextLong(-3000, 3000));
    }

    private static WorkingCalendar calendarOf(Set<DayOfWeek> weekend, Set<LocalDate> closed) {
        return WorkingCalendar.of(
                weekend,
                closed.stream()
                        .map(day -> new Holiday(
                                day,
                                new LocalText("عيد", "Fête"),
                                Holiday.Nature.NATIONAL,
                                Holiday.Status.CERTAIN,
                                null,
                                "test"))
                        .toList(),
                List.of());
    }

    private static void compare(
            Naive naive, LegalClock under, LocalDate day, int decide, int answer, int triage, int approval) {
        same("decide", decide, day, under.decideBy(day), naive.calendar(day, decide));
        same("answer", answer, day, under.answerBy(day), naive.calendar(day, answer));
        same("triage", triage, day, under.triageBy(day), naive.working(day, triage));
        same("approval", approval, day, under.approveBy(day), naive.working(day, approval));
    }

    private static void same(String what, int days, LocalDate from, LocalDate found, LocalDate expected) {
        if (!found.equals(expected)) {
            throw new AssertionError("seed %s: %s, %s days from %s, is %s and not %s"
                    .formatted(SEED, what, days, from, found, expected));
        }
    }

    /** What a clerk with a wall calendar does: crosses out one day after the other. */
    private record Naive(Set<DayOfWeek> weekend, Set<LocalDate> closed) {

        private static final TimeZone WALL = TimeZone.getTimeZone("Africa/Casablanca");

        static LocalDate dayOf(Instant at) {
            long millis = at.toEpochMilli();
            return LocalDate.ofEpochDay(Math.floorDiv(millis + WALL.getOffset(millis), 86_400_000L));
        }

        LocalDate calendar(LocalDate from, int days) {
            LocalDate day = from;
            for (int i = 0; i < days; i++) day = day.plusDays(1);
            while (isClosed(day)) day = day.plusDays(1);
            return day;
        }

        LocalDate working(LocalDate from, int days) {
            LocalDate day = from;
            int left = days;
            while (left > 0) {
                day = day.plusDays(1);
                if (!isClosed(day)) left--;
            }
            return day;
        }

        LocalDate paused(LocalDate from, Rule rule, List<Pause> pauses, int most) {
            Set<LocalDate> waiting = new HashSet<>();
            for (Pause pause : pauses) {
                for (LocalDate day = pause.asked(); day.isBefore(pause.resumed()); day = day.plusDays(1)) {
                    waiting.add(day.plusDays(1));
                }
            }
            LocalDate day = from;
            int left = rule.days();
            int allowed = most;
            while (left > 0) {
                day = day.plusDays(1);
                if (allowed > 0 && waiting.contains(day)) {
                    allowed--;
                } else if (rule.counting() == Rule.Counting.CALENDAR || !isClosed(day)) {
                    left--;
                }
            }
            while (isClosed(day)) day = day.plusDays(1);
            return day;
        }

        private boolean isClosed(LocalDate day) {
            return weekend.contains(day.getDayOfWeek()) || closed.contains(day);
        }
    }
}
