package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.Holiday;
import ma.chikaya.law.Kind;
import ma.chikaya.law.Rule;
import ma.chikaya.law.RuleSet;
import ma.chikaya.law.Term;
import ma.chikaya.law.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whole lives, over ten years and under calendars drawn at random: asked for complements, passed on, disputed, made
 * longer, answered and opened again. After each step both dates are those a clerk finds who crosses out days.
 */
@ChikayaTest
class LivesAgainstAModelTest {

    private static final long SEED = 20261126;
    private static final int CALENDARS = 10;
    private static final int LIVES = 6;
    private static final int STEPS = 8;
    private static final LocalDate FIRST = LocalDate.parse("2022-01-01");
    private static final int DAYS = 3652;

    @Autowired
    Cases cases;

    @Autowired
    Lives lives;

    @Autowired
    Extensions extensions;

    @Autowired
    Arbitrations arbitrations;

    @Autowired
    Calendars calendars;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @Test
    void bothDatesAreAlwaysThoseOfAClerkWhoCrossesOutDays() {
        clock.set(FIRST);
        WorkingCalendar before = calendars.current();
        Official admin = cast.anOfficial("سلمى", "Salma", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        Official nadia = cast.nadia();
        List<Cast.Commune> both = cast.neighbours();
        Cast.Commune one = both.getFirst();
        Cast.Commune two = both.getLast();
        Official hassan = cast.anOfficial(
                "حسن",
                "Hassan",
                Membership.of(Role.SUPERVISOR, Objects.requireNonNull(one.body().parent())));
        Set<String> happened = new HashSet<>();
        try {
            for (int i = 0; i < CALENDARS; i++) {
                Wall wall = new Wall(
                        i % 3 == 0
                                ? Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                                : Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        randomHolidays());
                calendars.adopt(wall.calendar(), admin.id());
                for (int life = 0; life < LIVES; life++) {
                    new Life(wall, one, two, hassan).live(happened, "seed " + SEED + ", life " + i + "/" + life);
                }
            }
        } finally {
            clock.set(TestClock.TODAY);
            calendars.adopt(before, admin.id());
        }
        assertThat(nadia.id()).isPositive();
        assertThat(happened)
                .as("every turn was taken")
                .containsExactlyInAnyOrder(
                        "wait", "redirect", "dispute", "moved", "kept", "accept", "extend", "reopen", "refused");
    }

    /** One complaint, and beside it what the clerk knows of it. */
    private final class Life {

        private final Wall wall;
        private final RuleSet rules;
        private final Cast.Commune one;
        private final Cast.Commune two;
        private final Official arbiter;
        private final Receipt receipt;
        private Cast.Commune holder;
        private LocalDate today;
        private LocalDate decideFrom;
        private final List<LocalDate> waited = new ArrayList<>();
        private LocalDate answerBy;
        private boolean accepted;
        private boolean extended;
        private boolean reopened;
        private int redirections;

        Life(Wall wall, Cast.Commune one, Cast.Commune two, Official arbiter) {
            this.wall = wall;
            this.one = one;
            this.two = two;
            this.arbiter = arbiter;
            this.holder = one;
            this.today = FIRST.plusDays(random.nextInt(DAYS));
            clock.set(during(today));
            this.receipt = cast.file(Kind.COMPLAINT, one.body().id(), "الضو طافي");
            this.rules = RuleSet.reference();
            this.decideFrom = today;
            this.answerBy = counted(Term.ANSWER, today);
        }

        void live(Set<String> happened, String which) {
            check(which + ", filed");
            for (int step = 0; step < STEPS; step++) {
                pass(random.nextInt(6));
                String what = step();
                happened.add(what);
                check(which + ", step " + step + ", " + what);
            }
        }

        private void pass(int days) {
            today = today.plusDays(days);
            clock.set(during(today));
        }

        private String step() {
            if (accepted) {
                boolean open = !today.isAfter(answerBy);
                if (!extended && open && random.nextBoolean()) return extend();
                if (!reopened) return reopen();
                return "accept";
            }
            return switch (random.nextInt(6)) {
                case 0, 1 -> await();
                case 2, 3 -> redirections < 2 ? redirect() : await();
                case 4 -> reopened ? accept() : refuse();
                default -> accept();
            };
        }

        private String await() {
            Lives.done(cases.askComplement(holder.khadija(), receipt.submissionId(), version(), "أين توجد الزنقة؟"));
            LocalDate asked = today;
            // After the fifteenth day it is not awaited any more.
            pass(random.nextInt(14));
            for (LocalDate day = asked; day.isBefore(today); day = day.plusDays(1)) waited.add(day.plusDays(1));
            Lives.done(cases.writeToBody(receipt.submissionId(), "قرب المسجد", List.of()));
            return "wait";
        }

        private String redirect() {
            passOn(other());
            if (redirections < 2) return "redirect";
            return random.nextInt(3) == 0 ? "dispute" : arbitrate();
        }

        private String arbitrate() {
            pass(random.nextInt(4));
            boolean moves = random.nextBoolean();
            Cast.Commune to = moves ? other() : holder;
            int version = cases.find(arbiter, receipt.code()).orElseThrow().version();
            Lives.done(arbitrations.decide(
                    arbiter, receipt.submissionId(), version, to.body().id(), "في ترابها"));
            if (moves) startAnew(to);
            return moves ? "moved" : "kept";
        }

        private void passOn(Cast.Commune to) {
            lives.redirect(holder.khadija(), receipt, to.body().id());
            redirections++;
            startAnew(to);
        }

        private void startAnew(Cast.Commune to) {
            holder = to;
            decideFrom = today;
            waited.clear();
            answerBy = counted(Term.ANSWER, today);
        }

        private String accept() {
            lives.accept(holder.khadija(), receipt);
            accepted = true;
            return "accept";
        }

        private String extend() {
            Lives.done(extensions.extend(holder.brahim(), receipt.submissionId(), version(), "خبرة تقنية"));
            answerBy = counted(Term.EXTENSION, answerBy);
            extended = true;
            return "extend";
        }

        /** It stays accepted: the answer alone is owed again. */
        private String reopen() {
            lives.answer(holder.khadija(), holder.brahim(), receipt);
            openAgain();
            return "reopen";
        }

        /** What was refused is decided on again. */
        private String refuse() {
            lives.proposeRefusal(holder.khadija(), receipt);
            lives.approve(holder.brahim(), receipt);
            openAgain();
            decideFrom = today;
            waited.clear();
            return "refused";
        }

        private void openAgain() {
            pass(random.nextInt(10));
            Lives.done(cases.reopen(receipt.submissionId(), "الضو باقي طافي"));
            reopened = true;
            extended = false;
            answerBy = counted(Term.ANSWER, today);
        }

        private Cast.Commune other() {
            return holder.equals(one) ? two : one;
        }

        private int version() {
            return lives.version(holder.khadija(), receipt);
        }

        private LocalDate counted(Term term, LocalDate from) {
            return wall.count(from, rules.getRule(term), Set.of(), 0);
        }

        private void check(String when) {
            PublicCase file = cases.findPublic(receipt.submissionId()).orElseThrow();
            if (!accepted) {
                LocalDate decideBy = wall.count(
                        decideFrom,
                        rules.getRule(Term.DECIDE),
                        Set.copyOf(waited),
                        rules.getRule(Term.PAUSE).days());
                assertThat(file.decideBy()).as(when + ": decide").isEqualTo(decideBy);
            }
            assertThat(file.answerBy()).as(when + ": answer").isEqualTo(answerBy);
        }
    }

    /** Any moment of the day, and often the last or the first. */
    private Instant during(LocalDate day) {
        return switch (random.nextInt(3)) {
            case 0 -> LegalTime.startOf(day).plusMillis(1);
            case 1 -> LegalTime.startOf(day.plusDays(1)).minusSeconds(5);
            default -> LegalTime.startOf(day).plusSeconds(random.nextInt(3600, 80_000));
        };
    }

    private Set<LocalDate> randomHolidays() {
        Set<LocalDate> closed = new HashSet<>();
        for (int i = random.nextInt(40, 160); i > 0; i--) {
            LocalDate first = FIRST.plusDays(random.nextInt(DAYS + 200));
            int length = 1 + random.nextInt(random.nextInt(20) == 0 ? 12 : 4);
            for (int day = 0; day < length; day++) closed.add(first.plusDays(day));
        }
        return closed;
    }

    /** A calendar on a wall. */
    private record Wall(Set<DayOfWeek> weekend, Set<LocalDate> closed) {

        WorkingCalendar calendar() {
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

        /** Crosses out one day after the other; a day waited for the citizen is not counted, so many at most. */
        LocalDate count(LocalDate from, Rule rule, Set<LocalDate> waited, int most) {
            LocalDate day = from;
            int left = rule.days();
            int allowed = most;
            while (left > 0) {
                day = day.plusDays(1);
                if (allowed > 0 && waited.contains(day)) allowed--;
                else if (rule.counting() == Rule.Counting.CALENDAR || !isClosed(day)) left--;
            }
            while (isClosed(day)) day = day.plusDays(1);
            return day;
        }

        private boolean isClosed(LocalDate day) {
            return weekend.contains(day.getDayOfWeek()) || closed.contains(day);
        }
    }
}
