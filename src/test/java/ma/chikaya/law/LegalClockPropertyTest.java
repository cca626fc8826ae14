package ma.chikaya.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Compares the clock with a model that walks day by day over the raw text of the calendar. */
class LegalClockPropertyTest {

    private static final long SEED = 20261122;

    private final LegalClock clock = LegalClock.of(LawSettings.defaults(), WorkingCalendar.reference());
    private final Set<String> closed = new HashSet<>();

    LegalClockPropertyTest() throws IOException {
        try (InputStream in = LegalClockPropertyTest.class.getResourceAsStream("/reference/holidays.csv")) {
            assertThat(in).isNotNull();
            if (in == null) return;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (line.startsWith("20")) closed.add(line.substring(0, 10));
            }
        }
    }

    @Test
    void agreesWithANaiveModelOnEveryDayOfTheCalendar() {
        for (LocalDate day = LocalDate.parse("2023-12-01");
                day.isBefore(LocalDate.parse("2031-02-01"));
                day = day.plusDays(1)) {
            compare(day, clock, 15, 60, 2, 3);
        }
    }

    @Test
    void agreesWithANaiveModelUnderAnyRules() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int round = 0; round < 2000; round++) {
            LocalDate day = LocalDate.parse("2024-01-01").plusDays(random.nextInt(2600));
            int decide = 1 + random.nextInt(40);
            int answer = 1 + random.nextInt(200);
            int triage = 1 + random.nextInt(12);
            int approval = 1 + random.nextInt(30);
            LawSettings settings = LawSettings.defaults()
                    .with(Term.DECIDE, new Rule(decide, Rule.Counting.CALENDAR, "test"))
                    .with(Term.ANSWER, new Rule(answer, Rule.Counting.CALENDAR, "test"))
                    .with(Term.TRIAGE, new Rule(triage, Rule.Counting.WORKING, "test"))
                    .with(Term.APPROVAL, new Rule(approval, Rule.Counting.WORKING, "test"));
            compare(day, LegalClock.of(settings, clock.calendar()), decide, answer, triage, approval);
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
                assertThat(clock.calendar().isWorking(today.due())).isTrue();
            }
        }
    }

    private void compare(LocalDate day, LegalClock under, int decide, int answer, int triage, int approval) {
        assertThat(under.decideBy(day)).as("decide, %s from %s", decide, day).isEqualTo(calendar(day, decide));
        assertThat(under.answerBy(day)).as("answer, %s from %s", answer, day).isEqualTo(calendar(day, answer));
        assertThat(under.triageBy(day)).as("triage, %s from %s", triage, day).isEqualTo(working(day, triage));
        assertThat(under.approveBy(day))
                .as("approval, %s from %s", approval, day)
                .isEqualTo(working(day, approval));
    }

    private LocalDate calendar(LocalDate from, int days) {
        LocalDate day = from;
        for (int i = 0; i < days; i++) day = day.plusDays(1);
        while (isClosed(day)) day = day.plusDays(1);
        return day;
    }

    private LocalDate working(LocalDate from, int days) {
        LocalDate day = from;
        int left = days;
        while (left > 0) {
            day = day.plusDays(1);
            if (!isClosed(day)) left--;
        }
        return day;
    }

    private boolean isClosed(LocalDate day) {
        int weekday = day.getDayOfWeek().getValue();
        return weekday == 6 || weekday == 7 || closed.contains(day.toString());
    }
}
