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
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case is always with somebody who may act on it. */
@ChikayaTest
class HandingOverTest {

    private static final String LIGHT = "الإنارة مقطوعة في زنقتنا منذ شهر";

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Officials officials;

    @Autowired
    Bodies bodies;

    @Autowired
    Joined joined;

    @Autowired
    TestClock clock;

    @Test
    void aBodyThatJoinsLaterIsGivenWhatWaitsForItAndTheClocksGoOn() {
        Body commune = notJoined();
        Official rachida = above(commune);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.id(), LIGHT);
        CaseFile before = cases.find(rachida, receipt.code()).orElseThrow();
        assertThat(cases.redirect(rachida, receipt.submissionId(), 0, commune.id(), "انضمت"))
                .as("while nobody is there")
                .isEqualTo(Outcome.refused("casework.refused.same-body"));

        Official hasna = cast.anOfficial("حسناء", "Hasna", Membership.of(Role.HANDLER, commune.id()));
        clock.advanceDays(4);
        done(cases.redirect(rachida, receipt.submissionId(), 0, commune.id(), "انضمت الجماعة"));
        CaseFile file = cases.find(hasna, receipt.code()).orElseThrow();
        assertThat(file.line().bodyId()).isEqualTo(commune.id());
        assertThat(file.line().decideBy()).isEqualTo(before.line().decideBy());
        assertThat(file.line().answerBy()).isEqualTo(before.line().answerBy());
        assertThat(file.bodyReceivedOn()).isEqualTo(before.bodyReceivedOn());
        assertThat(file.redirections()).isZero();
        assertThat(file.history().getLast().type()).isEqualTo(EventType.HANDED_OVER);
        assertThat(file.historyHolds()).isTrue();
        assertThat(cases.list(
                        hasna,
                        new InboxQuery(InboxQuery.View.OPEN, false, null, null, null, null, null, "الإنارة", null, 20)))
                .extracting(CaseLine::code)
                .contains(receipt.code());
        done(cases.accept(hasna, receipt.submissionId(), file.version(), "من اختصاصنا"));
    }

    @Test
    void whatWasAcceptedInItsPlaceIsReferredToABodyThatJoinsLater() {
        Body commune = notJoined();
        Official rachida = above(commune);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.id(), LIGHT);
        done(cases.accept(rachida, receipt.submissionId(), 0, "نيابة عنها"));
        CaseFile before = cases.find(rachida, receipt.code()).orElseThrow();
        Official hasna = cast.anOfficial("حسناء", "Hasna", Membership.of(Role.HANDLER, commune.id()));
        clock.advanceDays(4);
        done(cases.refer(rachida, receipt.submissionId(), before.version(), commune.id(), "انضمت الجماعة"));
        CaseFile file = cases.find(hasna, receipt.code()).orElseThrow();
        assertThat(file.line().answerBy()).isEqualTo(before.line().answerBy());
        assertThat(file.bodyReceivedOn()).isEqualTo(before.bodyReceivedOn());
    }

    @Test
    void theOpenCasesOfABodyWhoseLastOfficialIsGonePassToTheBodyAbove() {
        Cast.Commune commune = cast.aCommune();
        Official rachida = above(commune.body());
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Receipt proposed = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.proposeRefusal(
                commune.khadija(), proposed.submissionId(), 0, Ground.FINAL_JUDGMENT, "حكم نهائي", null, null, null));
        leave(commune);
        await(() -> handled(rachida, receipt) && handled(rachida, proposed));

        CaseFile file = cases.find(rachida, receipt.code()).orElseThrow();
        assertThat(file.line().decideBy()).isEqualTo(receipt.decideBy());
        assertThat(file.line().competentBodyId()).isEqualTo(commune.body().id());
        assertThat(file.history().getLast().type()).isEqualTo(EventType.HANDED_OVER);
        assertThat(file.historyHolds()).isTrue();
        done(cases.accept(rachida, receipt.submissionId(), file.version(), "نيابة عن الجماعة"));
        CaseFile second = cases.find(rachida, proposed.code()).orElseThrow();
        assertThat(second.mayApprove()).isTrue();
        done(cases.approve(rachida, proposed.submissionId(), second.version(), null));
    }

    @Test
    void aCaseReopenedAfterItsBodyWasLeftIsReadByTheBodyAbove() {
        Cast.Commune commune = cast.aCommune();
        Official rachida = above(commune.body());
        Receipt receipt = cast.file(Kind.QUESTION, commune.body().id(), "ما هي وثائق رخصة السكن؟");
        done(cases.conclude(commune.khadija(), receipt.submissionId(), 0, Concluding.QUESTION_ANSWERED, "تجدها هنا"));
        leave(commune);
        done(cases.reopen(receipt.submissionId(), "لم أفهم"));
        assertThat(handled(rachida, receipt)).isTrue();
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().state())
                .isEqualTo(State.UNDER_STUDY);
    }

    @Test
    void whatArrivesBeforeTheNewsThatABodyIsLeftIsFoundByTheTimetable() {
        Cast.Commune commune = cast.aCommune();
        Official rachida = above(commune.body());
        leave(commune);
        // Another node that has not heard yet.
        joined.markJoined(commune.body().id(), clock.instant());
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        joined.markLeft(commune.body().id());
        assertThat(handled(rachida, receipt)).isFalse();
        Scoped.run(Acting.system(), bodiesLeft::sweep);
        assertThat(handled(rachida, receipt)).isTrue();
    }

    @Test
    void aCaseThatNamesEverybodyWhoHandlesItPassesToTheBodyAbove() {
        Cast.Commune commune = cast.aCommune();
        Official rachida = above(commune.body());
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.nameOfficial(
                commune.brahim(), receipt.submissionId(), 0, commune.khadija().id()));
        assertThat(handled(commune.brahim(), receipt)).isTrue();
        assertThat(handled(rachida, receipt)).isFalse();
        done(cases.nameOfficial(
                commune.brahim(), receipt.submissionId(), 1, commune.brahim().id()));
        assertThat(handled(rachida, receipt)).isTrue();
        assertThat(cases.find(commune.brahim(), receipt.code())).isEmpty();
        CaseFile file = cases.find(rachida, receipt.code()).orElseThrow();
        assertThat(file.line().bodyId()).isNotEqualTo(commune.body().id());
        assertThat(file.line().decideBy()).isEqualTo(receipt.decideBy());
        assertThat(file.history())
                .extracting(HistoryEntry::type)
                .containsExactly(
                        EventType.FILED, EventType.OFFICIAL_NAMED, EventType.OFFICIAL_NAMED, EventType.HANDED_OVER);
        assertThat(file.historyHolds()).isTrue();
    }

    @Test
    void anOfficialNamedByMistakeMayActAgainAndTheHistorySaysWhy() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        int khadija = commune.khadija().id();
        done(cases.nameOfficial(commune.brahim(), receipt.submissionId(), 0, khadija));
        assertThat(cases.releaseOfficial(commune.khadija(), receipt.submissionId(), 1, khadija, "ليست أنا"))
                .as("never by herself")
                .isNotEqualTo(Outcome.done(2));
        assertThat(cases.releaseOfficial(commune.brahim(), receipt.submissionId(), 1, khadija, " "))
                .isEqualTo(Outcome.refused("casework.refused.reason"));
        assertThat(cases.find(commune.khadija(), receipt.code())).isEmpty();
        done(cases.releaseOfficial(commune.brahim(), receipt.submissionId(), 1, khadija, "اسم مشابه"));
        CaseFile file = cases.find(commune.khadija(), receipt.code()).orElseThrow();
        assertThat(file.actions()).contains(Action.ACCEPT);
        assertThat(file.history().getLast().type()).isEqualTo(EventType.OFFICIAL_RELEASED);
        assertThat(file.history().getLast().facts()).containsEntry("reason", "اسم مشابه");
        assertThat(cases.releaseOfficial(commune.brahim(), receipt.submissionId(), 2, khadija, "مرة أخرى"))
                .isEqualTo(Outcome.refused("casework.refused.official"));
    }

    @Autowired
    BodiesLeft bodiesLeft;

    private void leave(Cast.Commune commune) {
        Official admin = cast.anOfficial("إدريس", "Driss", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        done(officials.deactivate(admin, commune.khadija().id()));
        done(officials.deactivate(admin, commune.brahim().id(), new Departure("", null, true)));
    }

    private boolean handled(Official official, Receipt receipt) {
        return cases.find(official, receipt.code())
                .map(file -> file.actions().contains(Action.NOTE))
                .orElse(false);
    }

    /** For what happens behind: however long it takes, within reason. */
    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(1))
                .until(condition);
    }

    /** A commune nobody works in yet: the last, since stories take the first ones. */
    private Body notJoined() {
        return bodies.list(Family.COMMUNE).reversed().stream()
                .filter(body -> !joined.isJoined(body.id()))
                .findFirst()
                .orElseThrow();
    }

    private Official above(Body commune) {
        return cast.anOfficial(
                "رشيدة", "Rachida", Membership.of(Role.SUPERVISOR, java.util.Objects.requireNonNull(commune.parent())));
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
