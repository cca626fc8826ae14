package ma.chikaya.escalation;

import static ma.chikaya.casework.db.Tables.SUBMISSION;
import static ma.chikaya.escalation.db.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Arbitrations;
import ma.chikaya.casework.CalendarChanges;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.Watch;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.CalendarChange;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.Kind;
import ma.chikaya.law.WorkingCalendar;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Overdue and unescalated stays nought, whatever is tried; and nothing is done twice. */
@ChikayaTest
class EscalatingTest {

    @Autowired
    Escalating escalating;

    @Autowired
    Watch watch;

    @Autowired
    Timetables timetables;

    @Autowired
    Reminders reminders;

    @Autowired
    Cases cases;

    @Autowired
    Arbitrations arbitrations;

    @Autowired
    Bodies bodies;

    @Autowired
    Cast cast;

    @Autowired
    CalendarChanges changes;

    @Autowired
    Calendars calendars;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    private Cast.Commune tiznit;

    @BeforeEach
    void aCommune() {
        tiznit = cast.aCommune();
    }

    @Test
    void theTimetableIsKeptDayByDay() {
        Receipt receipt = file();
        assign(receipt, tiznit.khadija());
        LocalDate due = receipt.decideBy();
        Map<Integer, String> told = new HashMap<>();
        for (int day = -11; day <= 20; day++) {
            clock.set(due.plusDays(day));
            int before = acts(receipt).size();
            escalating.work();
            List<String> now = acts(receipt);
            if (now.size() > before) told.put(day, String.join(" ", now.subList(before, now.size())));
            assertThat(watch.countUnescalated()).isZero();
        }
        assertThat(told)
                .containsOnly(
                        Map.entry(-5, "HANDLER"),
                        Map.entry(-2, "HANDLER"),
                        Map.entry(0, "HANDLER SUPERVISOR"),
                        Map.entry(1, "ABOVE CITIZEN"),
                        Map.entry(7, "ABOVE"),
                        Map.entry(15, "INSPECTOR"));
        assertThat(types(receipt))
                .filteredOn(type -> type == EventType.REMINDED)
                .hasSize(4);
        assertThat(types(receipt))
                .filteredOn(type -> type == EventType.ESCALATED)
                .hasSize(3);
        assertThat(types(receipt)).filteredOn(type -> type == EventType.MISSED).hasSize(1);
        assertThat(read(receipt).historyHolds()).isTrue();
        assertThat(reminders.list(tiznit.khadija(), null, 10))
                .extracting(Told::day)
                .containsExactly(0, -2, -5);
        assertThat(reminders.list(tiznit.brahim(), null, 10))
                .extracting(Told::audience)
                .contains(Audience.SUPERVISOR);
    }

    @Test
    void aCaseNobodyTouchedIsNotForgottenAndComesFirst() {
        List<Receipt> assigned = List.of(file(), file());
        assigned.forEach(one -> assign(one, tiznit.khadija()));
        Receipt untouched = file();
        clock.set(untouched.decideBy().plusDays(1));
        List<UUID> order = new ArrayList<>();
        while (watch.take(clock.today(), 1, batch -> {
                    order.add(batch.getFirst().id());
                    return Map.of(batch.getFirst().id(), new Watch.Plan(List.of(), null));
                })
                > 0) {}
        assertThat(order.indexOf(untouched.submissionId()))
                .isLessThan(order.indexOf(assigned.getFirst().submissionId()));
        assertThat(order)
                .containsAll(assigned.stream().map(Receipt::submissionId).toList());
    }

    @Test
    void editsAssignmentsAndAPausedSchedulerNeitherResetNorRepeatAnything() {
        Receipt receipt = file();
        LocalDate due = receipt.decideBy();
        clock.set(due.minusDays(4));
        escalating.work();
        assertThat(acts(receipt)).containsExactly("HANDLER");
        cases.takeUp(tiznit.khadija(), receipt.submissionId(), read(receipt).version())
                .get();
        cases.note(tiznit.khadija(), receipt.submissionId(), "اتصلت بالمصلحة").get();
        cases.summarise(tiznit.khadija(), receipt.submissionId(), read(receipt).version(), "الإنارة")
                .get();
        assign(receipt, tiznit.brahim());
        escalating.work();
        assertThat(acts(receipt)).as("an edit resets no clock").containsExactly("HANDLER");
        // Nobody worked for twenty days: of what came together each is told the latest.
        clock.set(due.plusDays(20));
        assertThat(watch.countUnescalated()).isPositive();
        escalating.work();
        assertThat(watch.countUnescalated()).isZero();
        assertThat(acts(receipt))
                .containsExactlyInAnyOrder("HANDLER", "HANDLER", "SUPERVISOR", "ABOVE", "INSPECTOR", "CITIZEN");
        // The clock jumps back and comes again.
        clock.set(due.minusDays(3));
        escalating.work();
        clock.set(due.plusDays(21));
        escalating.work();
        assertThat(acts(receipt)).hasSize(6);
    }

    @Test
    void aRedirectionBeginsAnotherRoundAndTheNextBodyIsRemindedOfItsOwn() {
        Cast.Commune agadir = cast.aCommune();
        Receipt receipt = file();
        clock.set(receipt.decideBy().plusDays(1));
        escalating.work();
        cases.redirect(
                        tiznit.khadija(),
                        receipt.submissionId(),
                        read(receipt).version(),
                        agadir.body().id(),
                        "الزنقة في تراب أكادير")
                .get();
        CaseFile there = cases.find(agadir.khadija(), receipt.code()).orElseThrow();
        clock.set(java.util.Objects.requireNonNull(there.line().decideBy()).plusDays(1));
        escalating.work();
        assertThat(watch.countUnescalated()).isZero();
        assertThat(reminders.list(agadir.khadija(), null, 10)).isNotEmpty();
        assertThat(acts(receipt)).filteredOn("CITIZEN"::equals).hasSize(2);
    }

    @Test
    void aDateThatADecreeMovesIsNotRemindedOfTwice() {
        Receipt receipt = file();
        LocalDate due = receipt.decideBy();
        clock.set(due.minusDays(2));
        escalating.work();
        WorkingCalendar before = calendars.current();
        Official admin = cast.anOfficial("سلمى", "Salma", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        try {
            CalendarChange off = new CalendarChange.DayOff(
                    due, new LocalText("عطلة استثنائية", "Jour exceptionnel"), java.util.Set.of(), "2.26.900");
            changes.adopt(admin, calendars.inForce().no(), off, "2.26.900").get();
            settleDates(receipt, due);
            LocalDate moved = java.util.Objects.requireNonNull(
                    cases.findPublic(receipt.submissionId()).orElseThrow().decideBy());
            assertThat(moved).isAfter(due);
            escalating.work();
            assertThat(acts(receipt)).containsExactly("HANDLER");
            clock.set(due.plusDays(0));
            escalating.work();
            assertThat(acts(receipt)).as("not the last day any more").doesNotContain("SUPERVISOR");
            clock.set(moved.plusDays(1));
            escalating.work();
            assertThat(acts(receipt)).contains("SUPERVISOR", "ABOVE", "CITIZEN");
            assertThat(watch.countUnescalated()).isZero();
        } finally {
            calendars.adopt(before, admin.id());
        }
    }

    @Test
    void twoNodesShareTheWorkAndOneThatDiesLeavesItWhole() throws Exception {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < 60; i++) receipts.add(file());
        clock.set(receipts.getFirst().decideBy().plusDays(1));
        // A node that dies in the middle of its batch: nothing of it stays.
        assertThatThrownBy(() -> watch.take(clock.today(), 20, batch -> {
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        LocalDate today = clock.today();
        Timetable timetable = timetables.current();
        assertThat(timetable.of(WatchedRule.DECIDE)).isNotEmpty();
        try (var nodes = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int node = 0; node < 3; node++) running.add(nodes.submit(escalating::work));
            for (Future<Integer> one : running) one.get();
        }
        assertThat(clock.today()).isEqualTo(today);
        assertThat(watch.countUnescalated()).isZero();
        for (Receipt receipt : receipts) {
            assertThat(acts(receipt)).containsExactlyInAnyOrder("HANDLER", "SUPERVISOR", "ABOVE", "CITIZEN");
            assertThat(types(receipt))
                    .filteredOn(type -> type == EventType.MISSED)
                    .hasSize(1);
            assertThat(read(receipt).historyHolds()).isTrue();
        }
    }

    @Test
    void aReminderDoesNotComeBetweenAnOfficialAndWhatHeIsWriting() {
        Receipt receipt = file();
        int seen = read(receipt).version();
        clock.set(receipt.decideBy().plusDays(1));
        escalating.work();
        assertThat(types(receipt)).contains(EventType.REMINDED, EventType.ESCALATED, EventType.MISSED);
        cases.accept(tiznit.khadija(), receipt.submissionId(), seen, "من اختصاصنا")
                .get();
        CaseFile then = read(receipt);
        assertThat(then.historyHolds()).isTrue();
        assertThat(types(receipt)).endsWith(EventType.ACCEPTED);
        assertThat(cases.accept(tiznit.khadija(), receipt.submissionId(), seen, "من اختصاصنا")
                        .isDone())
                .as("what another official did still does")
                .isFalse();
    }

    @Test
    void anArbiterWhoLetsHisTimePassIsRemindedAndThenTheOneAboveHim() {
        Cast.Commune neighbour = neighbour();
        Body province = bodies.listAncestors(tiznit.body().id()).getFirst();
        Official hassan = cast.anOfficial("حسن", "Hassan", Membership.of(Role.SUPERVISOR, province.id()));
        Receipt receipt = disputed(neighbour);
        LocalDate by = arbitrateBy(receipt);
        clock.set(by);
        escalating.work();
        assertThat(arbitration(receipt)).containsExactly("SUPERVISOR");
        assertThat(reminders.list(hassan, null, 10))
                .extracting(Told::rule, Told::code, Told::bodyId)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        WatchedRule.ARBITRATION, receipt.code(), tiznit.body().id()));
        clock.set(by.plusDays(1));
        assertThat(watch.countUnescalated()).isPositive();
        escalating.work();
        escalating.work();
        assertThat(watch.countUnescalated()).isZero();
        assertThat(arbitration(receipt)).containsExactlyInAnyOrder("SUPERVISOR", "ABOVE");
        assertThat(acts(receipt)).as("the law has promised nothing yet").doesNotContain("CITIZEN");
        assertThat(types(receipt)).contains(EventType.ESCALATED);
        int version = cases.find(hassan, receipt.code()).orElseThrow().version();
        arbitrations
                .decide(hassan, receipt.submissionId(), version, tiznit.body().id(), "في ترابها")
                .get();
        clock.set(by.plusDays(9));
        escalating.work();
        assertThat(arbitration(receipt)).as("decided").hasSize(2);
        assertThat(read(receipt).historyHolds()).isTrue();
    }

    @Test
    void aDecreeGivesTheArbiterAnotherDayAndHeIsNotRemindedTwice() {
        Cast.Commune neighbour = neighbour();
        Receipt receipt = disputed(neighbour);
        LocalDate by = arbitrateBy(receipt);
        clock.set(by.minusDays(1));
        escalating.work();
        assertThat(arbitration(receipt)).containsExactly("SUPERVISOR");
        WorkingCalendar before = calendars.current();
        Official admin = cast.anOfficial("سلمى", "Salma", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        try {
            CalendarChange off = new CalendarChange.DayOff(
                    by, new LocalText("عطلة استثنائية", "Jour exceptionnel"), java.util.Set.of(), "2.26.901");
            changes.adopt(admin, calendars.inForce().no(), off, "2.26.901").get();
            changes.work();
            LocalDate later = arbitrateBy(receipt);
            assertThat(later).isAfter(by);
            escalating.work();
            assertThat(arbitration(receipt)).containsExactly("SUPERVISOR");
            clock.set(later.plusDays(1));
            escalating.work();
            assertThat(arbitration(receipt)).containsExactlyInAnyOrder("SUPERVISOR", "SUPERVISOR", "ABOVE");
        } finally {
            calendars.adopt(before, admin.id());
        }
    }

    @Test
    void whatWasDoneInOneInstantIsReadPageByPageAndNothingIsLeftOut() {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < 7; i++) receipts.add(file());
        clock.set(receipts.getFirst().decideBy());
        escalating.work();
        List<Told> all = reminders.list(tiznit.brahim(), null, 100);
        assertThat(all).hasSize(14);
        List<Told> read = new ArrayList<>();
        List<Told> page = reminders.list(tiznit.brahim(), null, 3);
        while (page.size() > 3) {
            read.addAll(page.subList(0, 3));
            page = reminders.list(tiznit.brahim(), read.getLast().place(), 3);
        }
        read.addAll(page);
        assertThat(read).isEqualTo(all);
    }

    @Test
    void whatWaitsForTheCitizenIsNotHeldAgainstTheBody() {
        Receipt receipt = file();
        cases.askComplement(tiznit.khadija(), receipt.submissionId(), 0, "أين توجد الزنقة؟")
                .get();
        clock.set(receipt.decideBy().plusDays(2));
        escalating.work();
        assertThat(acts(receipt)).isEmpty();
        cases.writeToBody(receipt.submissionId(), "قرب المسجد", List.of()).get();
        LocalDate due = cases.findPublic(receipt.submissionId()).orElseThrow().decideBy();
        clock.set(due.plusDays(1));
        escalating.work();
        assertThat(acts(receipt)).contains("ABOVE", "CITIZEN");
    }

    @Test
    void aChangedTimetableCountsForWhatWasNotDoneYet() {
        Official admin = cast.anOfficial("سلمى", "Salma", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        Timetable before = timetables.current();
        Receipt receipt = file();
        clock.set(receipt.decideBy().plusDays(3));
        escalating.work();
        assertThat(acts(receipt)).filteredOn("ABOVE"::equals).hasSize(1);
        Map<WatchedRule, List<Step>> steps = new HashMap<>(before.steps());
        List<Step> decide = new ArrayList<>(before.of(WatchedRule.DECIDE));
        decide.add(new Step(3, Audience.ABOVE, false));
        steps.put(WatchedRule.DECIDE, decide);
        try {
            Timetable adopted = timetables.adopt(admin, before.version(), steps).get();
            assertThat(timetables.adopt(admin, before.version(), steps).get().version())
                    .as("saved twice it is one")
                    .isEqualTo(adopted.version());
            assertThat(timetables.adopt(admin, before.version(), before.steps()).isDone())
                    .as("another one meanwhile")
                    .isFalse();
            escalating.work();
            assertThat(acts(receipt)).filteredOn("ABOVE"::equals).hasSize(2);
        } finally {
            timetables
                    .adopt(admin, timetables.current().version(), before.steps())
                    .get();
        }
        assertThat(timetables
                        .adopt(admin, timetables.current().version(), Map.of())
                        .isDone())
                .as("a time nobody is told of")
                .isFalse();
    }

    /** The job of casework counts the dates anew within its time; here it is waited for. */
    private void settleDates(Receipt receipt, LocalDate due) {
        changes.work();
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().decideBy())
                .isNotEqualTo(due);
    }

    /** Another commune beside one that takes the first one's place. */
    private Cast.Commune neighbour() {
        List<Cast.Commune> both = cast.neighbours();
        tiznit = both.getFirst();
        return both.getLast();
    }

    /** Passed on to a neighbour and back: it waits for its arbiter. */
    private Receipt disputed(Cast.Commune neighbour) {
        Receipt receipt = file();
        cases.redirect(
                        tiznit.khadija(),
                        receipt.submissionId(),
                        read(receipt).version(),
                        neighbour.body().id(),
                        "الزنقة في ترابها")
                .get();
        int version =
                cases.find(neighbour.khadija(), receipt.code()).orElseThrow().version();
        cases.redirect(
                        neighbour.khadija(),
                        receipt.submissionId(),
                        version,
                        tiznit.body().id(),
                        "ليست لنا")
                .get();
        return receipt;
    }

    private LocalDate arbitrateBy(Receipt receipt) {
        return java.util.Objects.requireNonNull(Scoped.as(
                Acting.national(),
                () -> sql.select(SUBMISSION.ARBITRATE_BY)
                        .from(SUBMISSION)
                        .where(SUBMISSION.ID.eq(receipt.submissionId()))
                        .fetchOne(SUBMISSION.ARBITRATE_BY)));
    }

    private List<String> arbitration(Receipt receipt) {
        return sql.select(ACT.AUDIENCE)
                .from(ACT)
                .where(ACT.SUBMISSION_ID.eq(receipt.submissionId()), ACT.RULE.eq(WatchedRule.ARBITRATION.name()))
                .orderBy(ACT.AT, ACT.AUDIENCE)
                .fetch(ACT.AUDIENCE);
    }

    private Receipt file() {
        return cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو ديال الزنقة طافي");
    }

    private void assign(Receipt receipt, Official to) {
        cases.assign(tiznit.brahim(), receipt.submissionId(), to.id()).get();
    }

    private CaseFile read(Receipt receipt) {
        return cases.find(tiznit.khadija(), receipt.code()).orElseThrow();
    }

    private List<EventType> types(Receipt receipt) {
        return read(receipt).history().stream().map(HistoryEntry::type).toList();
    }

    private List<String> acts(Receipt receipt) {
        return sql.select(ACT.AUDIENCE)
                .from(ACT)
                .where(ACT.SUBMISSION_ID.eq(receipt.submissionId()))
                .orderBy(ACT.AT, ACT.AUDIENCE)
                .fetch(ACT.AUDIENCE);
    }
}
