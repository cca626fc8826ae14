package ma.chikaya.casework;

import static ma.chikaya.casework.Lives.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A province follows the cases of its communes: it reminds, asks, and takes over where the rules let it. */
@ChikayaTest
class FollowingTest {

    private static final String LIGHT = "الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد";

    @Autowired
    Cases cases;

    @Autowired
    Delegations delegations;

    @Autowired
    Cast cast;

    @Autowired
    Lives lives;

    @Autowired
    TestClock clock;

    private Cast.Commune tiznit;
    private int province;
    private Official rachida;
    private Receipt receipt;

    @BeforeEach
    void aCommuneAndItsProvince() {
        tiznit = cast.aCommune();
        province = Objects.requireNonNull(tiznit.body().parent());
        rachida = cast.anOfficial("رشيدة السوسي", "Rachida Soussi", Membership.of(Role.SUPERVISOR, province));
        receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
    }

    @Test
    void aReminderStaysWithTheCaseAndIsSeenByItsHandlersOnceADay() {
        int before = cases.count(tiznit.khadija()).getOrDefault(View.REMINDED, 0);
        done(cases.remind(rachida, receipt.submissionId(), "هذا الملف تأخر"));
        refused(cases.remind(rachida, receipt.submissionId(), null), "casework.refused.reminded");
        assertThat(cases.count(tiznit.khadija())).containsEntry(View.REMINDED, before + 1);
        assertThat(cases.list(tiznit.khadija(), InboxQuery.of(View.REMINDED)))
                .extracting(CaseLine::code)
                .containsExactly(receipt.code());
        CaseFile file = lives.read(tiznit.khadija(), receipt);
        assertThat(file.prompts()).singleElement().satisfies(prompt -> {
            assertThat(prompt.text()).isEqualTo("هذا الملف تأخر");
            assertThat(prompt.byBody()).isEqualTo(province);
            assertThat(prompt.standing()).isTrue();
        });
        assertThat(file.historyHolds()).isTrue();
        assertThat(file.history()).extracting(HistoryEntry::type).contains(EventType.PROMPTED);
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().timeline())
                .extracting(HistoryEntry::type)
                .doesNotContain(EventType.PROMPTED);

        clock.advanceDays(1);
        done(cases.remind(rachida, receipt.submissionId(), null));
        assertThat(lives.read(tiznit.khadija(), receipt).prompts()).hasSize(2);
        lives.accept(tiznit.khadija(), receipt);
        lives.answer(tiznit.khadija(), tiznit.brahim(), receipt);
        assertThat(cases.count(tiznit.khadija())).containsEntry(View.REMINDED, before);
    }

    @Test
    void nobodyRemindsButASupervisorAbove() {
        Cast.Commune agadir = cast.aCommune();
        for (Official other : List.of(
                tiznit.khadija(),
                tiznit.brahim(),
                agadir.brahim(),
                cast.nadia(),
                cast.anOfficial("سلمى", "Salma", Membership.of(Role.SUPERVISOR, 1)),
                cast.anOfficial("كريم", "Karim", Membership.of(Role.HANDLER, province)))) {
            refused(cases.remind(other, receipt.submissionId(), null), "casework.refused.permission");
        }
        assertThat(lives.read(tiznit.khadija(), receipt).prompts()).isEmpty();
    }

    @Test
    void anExplanationIsGivenByTheSupervisorByItsDay() {
        int version = lives.version(rachida, receipt);
        done(cases.askExplanation(rachida, receipt.submissionId(), version, "لماذا لم يتناوله أحد؟"));
        refused(
                cases.askExplanation(rachida, receipt.submissionId(), lives.version(rachida, receipt), "لماذا؟"),
                "casework.refused.asked");
        CaseFile file = lives.read(tiznit.brahim(), receipt);
        // Five working days from Monday 23 November.
        assertThat(file.prompts())
                .singleElement()
                .satisfies(prompt -> assertThat(prompt.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30)));
        assertThat(file.actions()).contains(Action.GIVE_EXPLANATION);
        assertThat(lives.read(tiznit.khadija(), receipt).actions()).doesNotContain(Action.GIVE_EXPLANATION);
        refused(
                cases.explain(tiznit.khadija(), receipt.submissionId(), file.version(), "لم نره"),
                "casework.refused.permission");
        done(cases.explain(tiznit.brahim(), receipt.submissionId(), file.version(), "كانت المستخدمة في عطلة"));
        assertThat(lives.read(rachida, receipt).prompts()).singleElement().satisfies(prompt -> {
            assertThat(prompt.answer()).isEqualTo("كانت المستخدمة في عطلة");
            assertThat(prompt.answeredBy()).isEqualTo(tiznit.brahim().id());
        });
        assertThat(lives.read(tiznit.brahim(), receipt).actions()).doesNotContain(Action.GIVE_EXPLANATION);
        assertThat(lives.read(rachida, receipt).actions()).contains(Action.ASK_EXPLANATION);
    }

    @Test
    void whatIsLateAndWasRemindedOfMayBeTakenOver() {
        assertThat(lives.read(rachida, receipt).actions()).doesNotContain(Action.TAKE_OVER);
        clock.advanceDays(30);
        assertThat(lives.read(rachida, receipt).actions()).doesNotContain(Action.TAKE_OVER);
        done(cases.remind(rachida, receipt.submissionId(), null));
        clock.advanceDays(2);
        refused(takeOver(), "casework.refused.take-over");
        clock.advanceDays(1);
        LocalDate due = lives.read(rachida, receipt).line().dueOn();
        assertThat(lives.read(rachida, receipt).actions()).contains(Action.TAKE_OVER);
        done(takeOver());

        CaseFile file = lives.read(rachida, receipt);
        assertThat(file.line().bodyId()).isEqualTo(province);
        assertThat(file.line().competentBodyId()).isEqualTo(tiznit.body().id());
        assertThat(file.line().dueOn()).as("no clock starts anew").isEqualTo(due);
        assertThat(file.historyHolds()).isTrue();
        assertThat(file.actions()).contains(Action.ACCEPT);
        assertThat(file.prompts()).noneMatch(CaseFile.Prompt::standing);
        assertThat(cases.find(tiznit.khadija(), receipt.code())).isEmpty();
        HistoryEntry told = cases.findPublic(receipt.submissionId())
                .orElseThrow()
                .timeline()
                .getLast();
        assertThat(told.type()).isEqualTo(EventType.HANDED_OVER);
        assertThat(told.facts()).doesNotContainKey("reason");
    }

    @Test
    void aDelegationLetsTheProvinceTakeOverUntilItEnds() {
        refused(
                delegations.give(tiznit.khadija(), tiznit.body().id(), province, clock.today(), "لا"),
                "casework.refused.permission");
        refused(
                delegations.give(
                        tiznit.brahim(), tiznit.body().id(), tiznit.body().id(), clock.today(), "لا"),
                "casework.refused.body");
        refused(
                delegations.give(
                        tiznit.brahim(),
                        tiznit.body().id(),
                        province,
                        clock.today().minusDays(1),
                        "لا"),
                "casework.refused.past");
        Delegation delegation = delegations
                .give(
                        tiznit.brahim(),
                        tiznit.body().id(),
                        province,
                        clock.today().plusDays(10),
                        "لا مستخدم")
                .get();
        assertThat(delegations.listGiven(List.of(tiznit.body().id()), province))
                .containsExactly(tiznit.body().id());
        done(takeOver());
        assertThat(lives.read(rachida, receipt).line().bodyId()).isEqualTo(province);

        receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        done(delegations.revoke(tiznit.brahim(), tiznit.body().id(), delegation.id()));
        refused(takeOver(), "casework.refused.take-over");
        delegations
                .give(
                        tiznit.brahim(),
                        tiznit.body().id(),
                        province,
                        clock.today().plusDays(2),
                        "لا مستخدم")
                .get();
        clock.advanceDays(3);
        refused(takeOver(), "casework.refused.take-over");
    }

    private Outcome<Integer> takeOver() {
        return cases.takeOver(rachida, receipt.submissionId(), lives.version(rachida, receipt), "لم يتناوله أحد");
    }

    private static void refused(Outcome<?> outcome, String key) {
        String said = outcome.fold(done -> "done", refusal -> refusal.key());
        assertThat(said).isEqualTo(key);
    }
}
