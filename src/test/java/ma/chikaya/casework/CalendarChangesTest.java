package ma.chikaya.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.CalendarChange;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.Feast;
import ma.chikaya.law.InForce;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A decree comes late: who is moved is known before, and each case says afterwards why. */
@ChikayaTest
class CalendarChangesTest {

    private static final LocalDate FILED = LocalDate.parse("2027-01-09");
    private static final String DECREE = "مرسوم رقم 2.27.101";

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    CalendarChanges changes;

    @Autowired
    Calendars calendars;

    @Autowired
    LegalClock law;

    @Autowired
    Bodies bodies;

    @Autowired
    TestClock clock;

    private Official admin;
    private WorkingCalendar before;

    @BeforeEach
    void aCalendarAndItsAdministrator() {
        before = calendars.current();
        admin = cast.anOfficial("سلمى", "Salma", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        clock.set(FILED);
    }

    @AfterEach
    void theCalendarIsAsItWas() {
        if (!calendars.current().version().equals(before.version())) {
            calendars.adopt(before, admin.id());
        }
    }

    @Test
    void whatAChangeMovesIsToldBeforeItIsConfirmedAndNothingChangesUntilThen() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt complaint = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي");
        Receipt observation = cast.file(Kind.OBSERVATION, tiznit.body().id(), "الاستقبال مزيان");
        assertThat(complaint.answerBy()).isEqualTo("2027-03-12");

        Moves moves = changes.preview(fitr("2027-03-11"));

        assertThat(moves.bodies()).contains(new Moves.OfBody(tiznit.body().id(), 1));
        assertThat(moves.total())
                .isEqualTo(moves.bodies().stream().mapToInt(Moves.OfBody::cases).sum());
        assertThat(moves.first().cases())
                .filteredOn(one -> one.code().equals(complaint.code()))
                .singleElement()
                .satisfies(one -> assertThat(one.dates())
                        .containsExactly(new Moved.Date(
                                ma.chikaya.law.Term.ANSWER,
                                LocalDate.parse("2027-03-12"),
                                LocalDate.parse("2027-03-10"))));
        assertThat(moves.first().cases()).noneMatch(one -> one.code().equals(observation.code()));
        assertThat(file(complaint).answerBy()).isEqualTo("2027-03-12");
        assertThat(calendars.current().version()).isEqualTo(before.version());
    }

    @Test
    void everyCaseThatMovesIsListedOnceHoweverManyTheyAre() {
        Cast.Commune tiznit = cast.aCommune();
        Set<TrackingCode> filed = java.util.stream.IntStream.range(0, 230)
                .mapToObj(i -> cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي")
                        .code())
                .collect(java.util.stream.Collectors.toSet());
        CalendarChange change = fitr("2027-03-11");
        Moves moves = changes.preview(change);
        assertThat(moves.counted()).isTrue();
        assertThat(moves.total()).isGreaterThanOrEqualTo(230);
        List<TrackingCode> seen = new java.util.ArrayList<>();
        Moves.Portion portion = moves.first();
        while (true) {
            portion.cases().forEach(one -> seen.add(one.code()));
            assertThat(portion.cases()).hasSizeBetween(1, 200);
            if (portion.next() == null) break;
            portion = changes.listMoves(change, portion.next());
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(moves.total()).containsAll(filed);
    }

    @Test
    void anEidMovedThreeTimesStaysRightAndEachCaseSaysWhy() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي");
        String[][] announced = {{"2027-03-11", "2027-03-10"}, {"2027-03-09", "2027-03-11"}, {"2027-03-10", "2027-03-12"}
        };
        LocalDate was = receipt.answerBy();
        for (int i = 0; i < announced.length; i++) {
            String decree = DECREE + i;
            confirm(fitr(announced[i][0]), decree);
            changes.work();
            PublicCase file = file(receipt);
            assertThat(file.answerBy()).isEqualTo(announced[i][1]);
            HistoryEntry told = file.timeline().getLast();
            assertThat(told.type()).isEqualTo(EventType.DATES_MOVED);
            assertThat(told.facts())
                    .containsEntry("answerBy", announced[i][1])
                    .containsEntry("answerWas", String.valueOf(was))
                    .containsEntry("reference", decree);
            assertThat(RunningClock.findAnswer(
                            law, file.receivedOn(), file.timeline(), requireNonNull(file.answerBy())))
                    .as("the new date is explained")
                    .isPresent();
            was = file.answerBy();
        }
        assertThat(whole(tiznit, receipt).historyHolds()).isTrue();
    }

    @Test
    void theCountersFollowTheDatesThatMoved() {
        clock.set(LocalDate.parse("2027-02-23"));
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي");
        // Fifteen days end on the first day of the feast, and are over on Friday.
        assertThat(cases.findNextDue(tiznit.khadija())).contains(LocalDate.parse("2027-03-12"));
        confirm(fitr("2027-03-09"), DECREE);
        changes.work();
        assertThat(file(receipt).decideBy()).isEqualTo("2027-03-11");
        assertThat(cases.findNextDue(tiznit.khadija())).contains(LocalDate.parse("2027-03-11"));
    }

    @Test
    void whatWasDecidedAlreadyKeepsItsDate() {
        clock.set(LocalDate.parse("2027-02-23"));
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي");
        cases.accept(tiznit.khadija(), receipt.submissionId(), 0, "من اختصاصنا").get();
        confirm(fitr("2027-03-09"), DECREE);
        changes.work();
        assertThat(file(receipt).decideBy()).isEqualTo(receipt.decideBy());
    }

    @Test
    void aDayOfOneRegionCountsForTheBodiesOfThatRegionAlone() {
        Body agadir = commune("09");
        Body oujda = commune("02");
        Receipt there = cast.file(Kind.COMPLAINT, agadir.id(), "الضو طافي");
        Receipt elsewhere = cast.file(Kind.COMPLAINT, oujda.id(), "الضو طافي");
        LocalDate due = requireNonNull(there.answerBy());
        CalendarChange regional =
                new CalendarChange.DayOff(due, new LocalText("عطلة جهوية", "Jour régional"), Set.of("09"), DECREE);
        confirm(regional, DECREE);
        changes.work();
        assertThat(file(there).answerBy()).isAfter(due);
        assertThat(file(elsewhere).answerBy()).isEqualTo(due);
        assertThat(cast.file(Kind.COMPLAINT, agadir.id(), "الضو طافي").answerBy())
                .as("filed afterwards")
                .isEqualTo(file(there).answerBy());
        confirm(new CalendarChange.DayWorked(due), DECREE + "/2");
        changes.work();
        assertThat(file(there).answerBy()).isEqualTo(due);
    }

    @Test
    void confirmedTwiceItCountsOnceAndAChangeMeanwhileIsTold() {
        int base = calendars.inForce().no();
        CalendarChange change = fitr("2027-03-11");
        CalendarChange other = fitr("2027-03-09");
        InForce first = changes.adopt(admin, base, change, DECREE).get();
        assertThat(changes.isConfirmed(base, DECREE)).isTrue();
        assertThat(calendars.inForce().no()).isEqualTo(first.no());
        Outcome<InForce> late = changes.adopt(admin, base, other, DECREE);
        assertThat(late.fold(done -> "", ma.chikaya.kernel.Refusal::key)).isEqualTo("law.refused.calendar");
        changes.work();
    }

    @Test
    void twoNodesAtOnceMoveEachCaseOnce() throws Exception {
        Cast.Commune tiznit = cast.aCommune();
        List<Receipt> receipts = java.util.stream.IntStream.range(0, 30)
                .mapToObj(i -> cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي"))
                .toList();
        confirm(fitr("2027-03-09"), DECREE);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var one = nodes.submit(changes::work);
            var two = nodes.submit(changes::work);
            one.get();
            two.get();
        }
        for (Receipt receipt : receipts) {
            assertThat(file(receipt).timeline())
                    .filteredOn(event -> event.type() == EventType.DATES_MOVED)
                    .hasSize(1);
            assertThat(file(receipt).answerBy()).isEqualTo("2027-03-11");
        }
    }

    @Test
    void aPromiseToTheCitizenWhoIsAskedMovesToo() {
        clock.set(LocalDate.parse("2027-02-23"));
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي");
        cases.askComplement(tiznit.khadija(), receipt.submissionId(), 0, "أين توجد الزنقة؟")
                .get();
        confirm(fitr("2027-03-09"), DECREE);
        changes.work();
        assertThat(file(receipt).complementAsked().orElseThrow().until()).isEqualTo("2027-03-11");
    }

    private CalendarChange fitr(String first) {
        Feast feast = calendars.current().listFeasts().stream()
                .filter(one ->
                        one.name().fr().equals("Aïd Al Fitr") && one.first().getYear() == 2027)
                .findFirst()
                .orElseThrow();
        return new CalendarChange.FeastOn(feast, LocalDate.parse(first), DECREE);
    }

    private void confirm(CalendarChange change, String decree) {
        Outcome<InForce> adopted = changes.adopt(admin, calendars.inForce().no(), change, decree);
        assertThat(adopted.isDone()).as(adopted.toString()).isTrue();
    }

    private Body commune(String region) {
        return bodies.list(Family.COMMUNE).stream()
                .filter(one -> String.valueOf(one.territory()).startsWith(region + "."))
                .findFirst()
                .orElseThrow();
    }

    private PublicCase file(Receipt receipt) {
        return cases.findPublic(receipt.submissionId()).orElseThrow();
    }

    private CaseFile whole(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow();
    }
}
