package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ChikayaTest
class ComplaintStoryTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Cast cast;

    @Autowired
    private TestClock clock;

    @Autowired
    private Corresponding corresponding;

    @Autowired
    private Approving approving;

    @Autowired
    private Finishing finishing;

    private static final String LIGHT = "الضو ديال الزنقة طافي هادي شهر وعيطنا لهم شحال من مرة وما جا حتى واحد";

    @Test
    void aComplaintIsAcceptedCirculatedAnsweredRatedAndReopened() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        assertThat(receipt.decideBy()).isEqualTo(LocalDate.of(2026, 12, 8));
        assertThat(receipt.answerBy()).isEqualTo(LocalDate.of(2027, 1, 22));
        assertThat(receipt.bodyId()).isEqualTo(tiznit.body().id());

        CaseFile file = read(tiznit.khadija(), receipt.code());
        assertThat(file.text()).isEqualTo(LIGHT);
        assertThat(cases.takeUp(tiznit.khadija(), file.line().id(), file.version())
                        .isDone())
                .isTrue();
        done(cases.accept(tiznit.khadija(), receipt.submissionId(), version(tiznit, receipt), "الإنارة من اختصاصنا"));
        done(cases.circulate(
                tiznit.khadija(),
                receipt.submissionId(),
                version(tiznit, receipt),
                Set.of(tiznit.works().id()),
                "متى تصلح الأعمدة؟",
                null,
                clock.today().plusDays(10)));
        file = read(tiznit.khadija(), receipt.code());
        assertThat(file.line().state()).isEqualTo(State.IN_PROCESS);
        assertThat(file.line().ball()).isEqualTo(Ball.SERVICE);
        assertThat(cases.listAsked(tiznit.said(), 50))
                .extracting(CaseLine::code)
                .contains(receipt.code());

        done(cases.answerRequest(
                tiznit.said(),
                receipt.submissionId(),
                file.requests().getFirst().id(),
                "يوم الخميس المقبل"));
        file = read(tiznit.khadija(), receipt.code());
        assertThat(file.line().ball()).isEqualTo(Ball.BODY);
        done(cases.setPoints(
                tiznit.khadija(),
                receipt.submissionId(),
                file.version(),
                List.of(
                        new CaseFile.Point(1, "الإنارة مقطوعة", "طافي هادي شهر"),
                        new CaseFile.Point(2, "لم يجب أحد", null))));
        done(save(tiznit, receipt, 0, answered(1)));
        assertRefused(
                cases.proposeAnswer(tiznit.khadija(), receipt.submissionId(), version(tiznit, receipt)),
                "casework.refused.unanswered");
        done(save(tiznit, receipt, 1, answered(1), answered(2)));
        done(cases.proposeAnswer(tiznit.khadija(), receipt.submissionId(), version(tiznit, receipt)));

        PublicCase outside = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(outside.state()).isEqualTo(State.IN_PROCESS);
        assertThat(outside.answers()).isEmpty();
        assertRefused(
                cases.approve(tiznit.khadija(), receipt.submissionId(), version(tiznit, receipt), null),
                "casework.refused.permission");
        done(cases.approve(tiznit.brahim(), receipt.submissionId(), version(tiznit, receipt), null));

        outside = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(outside.state()).isEqualTo(State.ANSWERED);
        assertThat(outside.answer().orElseThrow().points()).hasSize(2);
        assertThat(outside.answer().orElseThrow().registerNo()).isEqualTo("1/2026");
        done(cases.rate(receipt.submissionId(), Verdict.NO, "عمودان مازالا لا يشتغلان"));
        done(cases.reopen(receipt.submissionId(), "عمودان مازالا لا يشتغلان"));
        file = read(tiznit.khadija(), receipt.code());
        assertThat(file.line().state()).isEqualTo(State.IN_PROCESS);
        assertThat(file.line().reopened()).isEqualTo(1);
        assertThat(file.historyHolds()).isTrue();
        assertThat(file.history())
                .extracting(HistoryEntry::type)
                .containsExactly(
                        EventType.FILED,
                        EventType.TAKEN_UP,
                        EventType.ACCEPTED,
                        EventType.REQUEST_SENT,
                        EventType.REQUEST_ANSWERED,
                        EventType.ANSWER_PROPOSED,
                        EventType.ANSWERED,
                        EventType.RATED,
                        EventType.REOPENED);
    }

    @Test
    void theCodeAloneOpensNothing() {
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        assertThat(cases.open(receipt.code(), receipt.pin())).contains(Opened.byPerson(receipt.submissionId()));
        assertThat(cases.open(receipt.code(), "06 61 23 45 67")).contains(Opened.byPerson(receipt.submissionId()));
        assertThat(cases.open(receipt.code(), "0661234568")).isEmpty();
        assertThat(cases.open(receipt.code(), "")).isEmpty();
        assertThat(cases.open(receipt.code(), receipt.code().digits())).isEmpty();
        String wrong = receipt.pin().equals("000000") ? "000001" : "000000";
        assertThat(cases.open(receipt.code(), wrong)).isEmpty();
        assertThat(cases.openByToken(receipt.code(), receipt.token()))
                .contains(Opened.byPerson(receipt.submissionId()));
        assertThat(cases.openByToken(receipt.code(), receipt.token() + "x")).isEmpty();
    }

    @Test
    void withoutABodyTheNationalDeskRoutesItInsideClockA() {
        Official nadia = cast.nadia();
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        assertThat(receipt.bodyId()).isEqualTo(Bodies.NATIONAL_DESK);
        assertThat(receipt.answerBy()).isNull();
        CaseFile file = read(nadia, receipt.code());
        assertThat(file.line().dueOn()).isEqualTo(LocalDate.of(2026, 11, 25));

        clock.advanceDays(1);
        done(cases.route(
                nadia, receipt.submissionId(), file.version(), commune.body().id(), "الإنارة العمومية"));
        file = read(commune.khadija(), receipt.code());
        assertThat(file.line().decideBy()).isEqualTo(receipt.decideBy());
        assertThat(file.line().answerBy()).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(cases.find(nadia, receipt.code())).isEmpty();
    }

    @Test
    void aRedirectionStartsTheClocksOfTheNewBodyAndTakesTheCaseAway() {
        Cast.Commune one = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), LIGHT);
        clock.advanceDays(5);
        done(cases.redirect(
                one.khadija(), receipt.submissionId(), 0, other.body().id(), "الزنقة خارج ترابنا"));
        assertThat(cases.find(one.khadija(), receipt.code())).isEmpty();
        CaseFile file = read(other.khadija(), receipt.code());
        assertThat(file.line().decideBy()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(file.line().receivedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(file.redirections()).isEqualTo(1);
        assertRefused(
                cases.redirect(
                        other.khadija(),
                        receipt.submissionId(),
                        file.version(),
                        other.body().id(),
                        "x"),
                "casework.refused.same-body");
    }

    @Test
    void aComplementPausesClockAAndLapsesByItself() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "مشكل");
        assertRefused(
                cases.proposeRefusal(
                        commune.khadija(), receipt.submissionId(), 0, Ground.VAGUE, "غير واضح", null, null, null),
                "casework.refused.ask-first");
        done(cases.askComplement(commune.khadija(), receipt.submissionId(), 0, "أين وقع المشكل؟"));
        PublicCase outside = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(outside.ball()).isEqualTo(Ball.CITIZEN);
        assertThat(outside.complementAsked().orElseThrow().what()).isEqualTo("أين وقع المشكل؟");
        clock.advanceDays(4);
        done(cases.writeToBody(receipt.submissionId(), "في حي النهضة", List.of()));
        CaseFile file = read(commune.khadija(), receipt.code());
        assertThat(file.line().state()).isEqualTo(State.UNDER_STUDY);
        assertThat(file.line().decideBy()).isEqualTo(LocalDate.of(2026, 12, 14));

        done(cases.askComplement(commune.khadija(), receipt.submissionId(), file.version(), "وأي زنقة؟"));
        clock.advanceDays(20);
        done(Scoped.as(Acting.system(), () -> corresponding.lapse(receipt.submissionId())));
        file = read(commune.khadija(), receipt.code());
        assertThat(file.line().state()).isEqualTo(State.UNDER_STUDY);
        done(cases.proposeRefusal(
                commune.khadija(),
                receipt.submissionId(),
                file.version(),
                Ground.VAGUE,
                "لم نتوصل بالمعطيات المطلوبة",
                "أعد الطلب مع ذكر المكان",
                null,
                null));
        done(cases.approve(commune.brahim(), receipt.submissionId(), version(commune, receipt), null));
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void insultNeedsASecondReaderEvenInABodyOfOne() {
        Cast.Commune commune = cast.aCommune();
        cast.nadia();
        Official alone = cast.anOfficial(
                "وحيد", "Wahid", Membership.of(Role.HANDLER, aloneBody()), Membership.of(Role.SUPERVISOR, aloneBody()));
        Receipt receipt = cast.file(Kind.COMPLAINT, aloneBody(), "كلكم لصوص");
        done(cases.proposeRefusal(
                alone, receipt.submissionId(), 0, Ground.INSULT, "سب وقذف", "أعد الصياغة", null, null));
        CaseFile file = read(alone, receipt.code());
        assertThat(file.mayApprove()).isFalse();
        assertRefused(
                cases.approve(alone, receipt.submissionId(), file.version(), null), "casework.refused.permission");
        assertThat(file.proposal().orElseThrow().approverBodyId()).isNotEqualTo(aloneBody());
        assertThat(commune.body().id()).isNotEqualTo(aloneBody());
    }

    @Test
    void aBodyWithOneOfficialMayApproveItsOwnDraftAndTheHistorySaysSo() {
        int body = soloBody();
        Official solo = cast.anOfficial(
                "منير", "Mounir", Membership.of(Role.HANDLER, body), Membership.of(Role.SUPERVISOR, body));
        Receipt receipt = cast.file(Kind.COMPLAINT, body, LIGHT);
        done(cases.accept(solo, receipt.submissionId(), 0, "مقبولة"));
        done(cases.saveAnswer(solo, receipt.submissionId(), 0, Language.AR, null, null, List.of(answered(1))));
        CaseFile file = read(solo, receipt.code());
        done(cases.proposeAnswer(solo, receipt.submissionId(), file.version()));
        file = read(solo, receipt.code());
        done(cases.approve(solo, receipt.submissionId(), file.version(), null));
        file = read(solo, receipt.code());
        assertThat(file.answer().orElseThrow().selfApproved()).isTrue();
        assertThat(file.history().getLast().facts()).containsEntry("self", true);
    }

    @Test
    void anApprovalThatWaitsGoesToTheDeputyThenToTheBodyAbove() {
        Cast.Commune commune = cast.aCommune();
        Official deputy =
                cast.anOfficial("نعيمة", "Naima", new Membership(commune.body().id(), null, Role.HANDLER, true));
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.accept(commune.khadija(), receipt.submissionId(), 0, "مقبولة"));
        done(save(commune, receipt, 0, answered(1)));
        done(cases.proposeAnswer(commune.khadija(), receipt.submissionId(), version(commune, receipt)));
        assertThat(read(deputy, receipt.code()).mayApprove()).isFalse();
        clock.advanceDays(6);
        Scoped.run(Acting.system(), () -> approving.passOn(1000));
        assertThat(read(deputy, receipt.code()).mayApprove()).isTrue();
        clock.advanceDays(7);
        Scoped.run(Acting.system(), () -> approving.passOn(1000));
        CaseFile file = read(deputy, receipt.code());
        assertThat(file.proposal().orElseThrow().approverBodyId())
                .isNotEqualTo(commune.body().id());
    }

    @Test
    void anOfficialNamedInACaseIsKeptOut() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "السيد أمغار رفض تسليمي الشهادة");
        done(cases.nameOfficial(
                commune.khadija(), receipt.submissionId(), 0, commune.brahim().id()));
        assertThat(cases.find(commune.brahim(), receipt.code())).isEmpty();
        assertThat(cases.list(commune.brahim(), InboxQuery.of(InboxQuery.View.OPEN)))
                .extracting(CaseLine::code)
                .doesNotContain(receipt.code());
    }

    @Test
    void anotherBodysCaseDoesNotExist() {
        Cast.Commune one = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "كلمة نادرة زعفرانية");
        for (Official stranger : List.of(other.khadija(), other.brahim(), other.said(), one.said(), cast.nadia())) {
            assertThat(cases.find(stranger, receipt.code())).isEmpty();
            assertThat(cases.showIdentity(stranger, receipt.submissionId())).isEmpty();
            assertThat(search(stranger, "زعفرانية")).isEmpty();
            assertRefused(cases.accept(stranger, receipt.submissionId(), 0, "x"), "casework.refused.permission");
        }
        assertThat(search(one.khadija(), "زعفرانية")).extracting(CaseLine::code).containsExactly(receipt.code());
        assertThat(search(one.khadija(), receipt.code().display())).hasSize(1);
    }

    @Test
    void aWithheldIdentityIsHeldByTheNationalDeskAlone() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT, true);
        CaseFile file = read(commune.khadija(), receipt.code());
        assertThat(file.line().personId()).isNull();
        assertThat(file.holdsIdentity()).isFalse();
        assertThat(cases.showIdentity(commune.khadija(), receipt.submissionId()))
                .isEmpty();
        assertThat(cases.showIdentity(commune.brahim(), receipt.submissionId())).isEmpty();

        Receipt open = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT, false);
        assertThat(cases.showIdentity(commune.khadija(), open.submissionId())).isPresent();
        assertThat(read(commune.khadija(), open.code()).history())
                .extracting(HistoryEntry::type)
                .contains(EventType.IDENTITY_SHOWN);
    }

    @Test
    void ofTwoAtOnceTheSecondIsTold() throws Exception {
        Cast.Commune commune = cast.aCommune();
        for (int round = 0; round < 10; round++) {
            Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
            CountDownLatch start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Outcome<Integer>> accepting = threads.submit(() -> {
                    start.await();
                    return cases.accept(commune.khadija(), receipt.submissionId(), 0, "مقبولة");
                });
                Future<Outcome<Integer>> asking = threads.submit(() -> {
                    start.await();
                    return cases.askComplement(commune.brahim(), receipt.submissionId(), 0, "أين؟");
                });
                start.countDown();
                assertThat(List.of(accepting.get().isDone(), asking.get().isDone()))
                        .containsExactlyInAnyOrder(true, false);
            }
            assertThat(read(commune.khadija(), receipt.code()).history()).hasSize(2);
        }
    }

    @Test
    void theCountsAreThoseOfTheLists() {
        Cast.Commune commune = cast.aCommune();
        for (int i = 0; i < 6; i++) cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Receipt suggestion = cast.file(Kind.SUGGESTION, commune.body().id(), "أقترح إنارة الحديقة");
        Receipt accepted = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.accept(commune.khadija(), accepted.submissionId(), 0, "نعم"));
        done(cases.conclude(
                commune.khadija(),
                suggestion.submissionId(),
                0,
                Concluding.TAKEN_INTO_ACCOUNT,
                "برمجت في ميزانية السنة"));
        Receipt asked = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.askComplement(commune.khadija(), asked.submissionId(), 0, "أين؟"));
        clock.advanceDays(30);
        var counts = cases.count(commune.khadija());
        for (InboxQuery.View view : counts.keySet()) {
            InboxQuery query = new InboxQuery(view, false, null, null, null, null, null, null, null, 100);
            assertThat(counts.get(view))
                    .as(view.name())
                    .isEqualTo(cases.list(commune.khadija(), query).size());
        }
        assertThat(counts).containsEntry(InboxQuery.View.OPEN, 8).containsEntry(InboxQuery.View.OVERDUE, 7);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        Cast.Commune commune = cast.aCommune();
        for (int i = 0; i < 23; i++) {
            cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
            if (i % 5 == 0) clock.advanceDays(1);
        }
        var seen = new java.util.ArrayList<TrackingCode>();
        InboxQuery.Cursor after = null;
        List<CaseLine> page;
        do {
            page = cases.list(
                    commune.khadija(),
                    new InboxQuery(InboxQuery.View.OPEN, false, null, null, null, null, null, null, after, 5));
            page.stream().limit(5).map(CaseLine::code).forEach(seen::add);
            if (page.size() > 5) {
                CaseLine last = page.get(4);
                after = new InboxQuery.Cursor(String.valueOf(last.dueOn()), last.id());
            }
        } while (page.size() > 5);
        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void aSubmissionIsReopenedTwiceAndWithinThirtyDays() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.QUESTION, commune.body().id(), "ما هي وثائق رخصة السكن؟");
        done(cases.conclude(commune.khadija(), receipt.submissionId(), 0, Concluding.QUESTION_ANSWERED, "تجدها هنا"));
        clock.advanceDays(31);
        assertRefused(cases.reopen(receipt.submissionId(), "لم أفهم"), "casework.refused.reopen");
        clock.advanceDays(-3);
        for (int time = 0; time < 2; time++) {
            done(cases.reopen(receipt.submissionId(), "لم أفهم"));
            done(cases.conclude(
                    commune.khadija(),
                    receipt.submissionId(),
                    version(commune, receipt),
                    Concluding.QUESTION_ANSWERED,
                    "تجدها هنا"));
        }
        assertRefused(cases.reopen(receipt.submissionId(), "لم أفهم"), "casework.refused.reopen");
        done(Scoped.as(Acting.system(), () -> finishing.close(receipt.submissionId())));
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().state())
                .isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"OBSERVATION, NOT_TAKEN_UP", "SUGGESTION, NOT_TAKEN_UP", "QUESTION, QUESTION_ANSWERED"})
    void whatIsReopenedHasTheDelayOfItsOwnKindAgain(Kind kind, Concluding outcome) {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(kind, commune.body().id(), "الأحسن أن تفتح المصلحة مساء");
        LocalDate first = receipt.decideBy();
        assertThat(first).isEqualTo(LocalDate.of(2026, 12, 23));
        done(cases.conclude(commune.khadija(), receipt.submissionId(), 0, outcome, "درسناه"));
        clock.advanceDays(7);
        done(cases.reopen(receipt.submissionId(), "لم أفهم"));
        CaseLine line = read(commune.khadija(), receipt.code()).line();
        assertThat(line.decideBy()).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(line.dueOn()).isEqualTo(line.decideBy());
        assertThat(line.answerBy()).isNull();
    }

    private int aloneBody() {
        return ALONE;
    }

    private int soloBody() {
        return SOLO;
    }

    // Bodies no other story uses.
    private static final int ALONE = 150;
    private static final int SOLO = 151;

    private Outcome<Integer> save(Cast.Commune commune, Receipt receipt, int revision, Answers.PointAnswer... points) {
        return cases.saveAnswer(
                commune.khadija(), receipt.submissionId(), revision, Language.AR, null, null, List.of(points));
    }

    private static Answers.PointAnswer answered(int no) {
        return new Answers.PointAnswer(
                no, "عاينت المصلحة العطب", "انتهت صفقة الصيانة", "المادة 83", null, null, null, null);
    }

    private List<CaseLine> search(Official official, String words) {
        return cases.list(
                official, new InboxQuery(InboxQuery.View.OPEN, false, null, null, null, null, null, words, null, 20));
    }

    private CaseFile read(Official official, TrackingCode code) {
        return cases.find(official, code).orElseThrow();
    }

    private int version(Cast.Commune commune, Receipt receipt) {
        return read(commune.khadija(), receipt.code()).version();
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static void assertRefused(Outcome<?> outcome, String key) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().key()).isEqualTo(key));
    }
}
