package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Departure;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A proposal always finds somebody who may read it. */
@ChikayaTest
class ApprovalsTest {

    private static final String SLOW = "القرار تأخر كثيرا ولم يجبني أحد";

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Officials officials;

    @Autowired
    Approving approving;

    @Autowired
    TestClock clock;

    @Test
    void aSupervisorTheCaseNamesIsPassedOverAtOnce() {
        Cast.Commune commune = cast.aCommune();
        Official above = above(commune);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), SLOW);
        done(cases.nameOfficial(
                commune.khadija(), receipt.submissionId(), 0, commune.brahim().id()));
        propose(commune.khadija(), receipt);
        CaseFile file = cases.find(above, receipt.code()).orElseThrow();
        assertThat(file.mayApprove()).isTrue();
        assertThat(cases.find(commune.brahim(), receipt.code())).isEmpty();
        assertThat(cases.list(above, InboxQuery.of(InboxQuery.View.TO_APPROVE)))
                .extracting(CaseLine::code)
                .contains(receipt.code());
        done(cases.approve(above, receipt.submissionId(), file.version(), null));
    }

    @Test
    void whereNobodyIsDeputyTheBodyAboveIsAskedWithoutASecondWait() {
        Cast.Commune commune = cast.aCommune();
        Official above = above(commune);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), SLOW);
        propose(commune.khadija(), receipt);
        assertThat(cases.find(above, receipt.code()).orElseThrow().mayApprove()).isFalse();
        clock.advanceDays(6);
        Scoped.run(Acting.system(), () -> approving.passOn(10_000));
        CaseFile file = cases.find(above, receipt.code()).orElseThrow();
        assertThat(file.mayApprove()).isTrue();
        assertThat(file.history().getLast().type()).isEqualTo(EventType.APPROVAL_PASSED_ON);
        done(cases.sendBack(above, receipt.submissionId(), file.version(), "علل أكثر"));
        assertThat(cases.find(commune.khadija(), receipt.code())
                        .orElseThrow()
                        .line()
                        .state())
                .isEqualTo(State.UNDER_STUDY);
    }

    @Test
    void theDeputyChosenForAnAbsenceApprovesFromItsFirstDayToItsLast() {
        Cast.Commune commune = cast.aCommune();
        Official hind = cast.anOfficial(
                "هند", "Hind", Membership.of(Role.HANDLER, commune.body().id()));
        var today = clock.today();
        done(officials.addAbsence(commune.brahim().id(), today.plusDays(1), today.plusDays(2), hind.id()));
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), SLOW);
        propose(commune.khadija(), receipt);
        assertThat(cases.find(hind, receipt.code()).orElseThrow().mayApprove()).isFalse();
        clock.advanceDays(1);
        assertThat(cases.find(hind, receipt.code()).orElseThrow().mayApprove()).isTrue();
        clock.advanceDays(2);
        assertThat(cases.find(hind, receipt.code()).orElseThrow().mayApprove()).isFalse();
        assertThat(cases.find(commune.brahim(), receipt.code()).orElseThrow().mayApprove())
                .isTrue();
    }

    @Test
    void nobodyApprovesWhatHeProposedThoughHeIsSupervisor() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), SLOW);
        propose(commune.brahim(), receipt);
        CaseFile file = cases.find(commune.brahim(), receipt.code()).orElseThrow();
        assertThat(file.mayApprove()).isFalse();
        assertThat(file.proposal().orElseThrow().approverBodyId())
                .isNotEqualTo(commune.body().id());
        assertThat(cases.approve(commune.brahim(), receipt.submissionId(), file.version(), null)
                        .isDone())
                .isFalse();
    }

    @Test
    void theNationalDeskWithoutASupervisorReadsAmongItsOwn() {
        leaveTheDesk();
        Official nadia = cast.nadia();
        Official omar = cast.nadia();
        Receipt receipt = cast.file(Kind.COMPLAINT, null, SLOW);
        done(cases.proposeRefusal(nadia, receipt.submissionId(), 0, Ground.INSULT, "سب", "أعد الصياغة", null, null));
        assertThat(cases.find(nadia, receipt.code()).orElseThrow().mayApprove()).isFalse();
        CaseFile file = cases.find(omar, receipt.code()).orElseThrow();
        assertThat(file.mayApprove()).isTrue();
        done(cases.approve(omar, receipt.submissionId(), file.version(), null));
    }

    @Test
    void aSecondReaderNobodyCanBeIsSaidBeforeAnythingIsProposed() {
        leaveTheDesk();
        Official nadia = cast.nadia();
        Receipt receipt = cast.file(Kind.COMPLAINT, null, SLOW);
        Outcome<Integer> refused =
                cases.proposeRefusal(nadia, receipt.submissionId(), 0, Ground.INSULT, "سب", "أعد الصياغة", null, null);
        assertThat(refused).isEqualTo(Outcome.refused("casework.refused.second-reader"));
        assertThat(cases.find(nadia, receipt.code()).orElseThrow().line().state())
                .isEqualTo(State.REGISTERED);
    }

    /** Everybody other stories put at the national desk goes. */
    private void leaveTheDesk() {
        Official admin = cast.anOfficial("إدريس", "Driss", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        officials.listOf(Bodies.NATIONAL_DESK).stream()
                .filter(one -> one.id() != admin.id())
                .forEach(one -> officials.deactivate(admin, one.id(), new Departure("", null, true)));
    }

    private Official above(Cast.Commune commune) {
        Integer province = commune.body().parent();
        assertThat(province).isNotNull();
        return cast.anOfficial(
                "رشيدة", "Rachida", Membership.of(Role.SUPERVISOR, java.util.Objects.requireNonNull(province)));
    }

    private void propose(Official official, Receipt receipt) {
        int version = cases.find(official, receipt.code()).orElseThrow().version();
        done(cases.proposeRefusal(
                official, receipt.submissionId(), version, Ground.FINAL_JUDGMENT, "حكم نهائي", null, null, null));
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
