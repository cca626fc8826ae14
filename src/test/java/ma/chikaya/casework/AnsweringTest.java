package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ANSWER_POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was read before an answer went out is what went out, and stays what was said. */
@ChikayaTest
class AnsweringTest {

    private static final String LIGHT = "الضو ديال الزنقة طافي هادي شهر وعيطنا لهم شحال من مرة وما جا حتى واحد";

    @Autowired
    private Cases cases;

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TestClock clock;

    @Test
    void anAnswerThatWentOutKeepsThePointsItAnswered() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        done(points(commune, receipt, "الإنارة مقطوعة", "لم يجب أحد"));
        done(save(commune, receipt, 0, answered(1), answered(2)));
        done(propose(commune, receipt));
        done(approve(commune, receipt));
        done(cases.reopen(receipt.submissionId(), "عمودان مازالا لا يشتغلان"));
        done(points(commune, receipt, "عمودان لا يشتغلان"));

        PublicCase outside = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(outside.answers().getFirst().points())
                .extracting(point -> point.asked(outside.points()))
                .containsExactly("الإنارة مقطوعة", "لم يجب أحد");
        assertThat(outside.points()).extracting(CaseFile.Point::label).containsExactly("عمودان لا يشتغلان");
    }

    @Test
    void nothingGoesOutThatIsNotWholeOrNotWhatWasProposed() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        done(save(commune, receipt, 0, answered(1)));
        done(propose(commune, receipt));
        Scoped.run(
                Acting.system(),
                () -> sql.update(ANSWER_POINT)
                        .set(ANSWER_POINT.REASON, "كلام آخر")
                        .where(ANSWER_POINT.SUBMISSION_ID.eq(receipt.submissionId()))
                        .execute());
        assertRefused(approve(commune, receipt), "casework.refused.stale");
        Scoped.run(
                Acting.system(),
                () -> sql.update(ANSWER_POINT)
                        .set(ANSWER_POINT.REASON, "")
                        .where(ANSWER_POINT.SUBMISSION_ID.eq(receipt.submissionId()))
                        .execute());
        assertRefused(approve(commune, receipt), "casework.refused.unanswered");
    }

    @Test
    void aDraftSavedWhileItIsProposedIsEitherThatProposalOrTooLate() throws Exception {
        Cast.Commune commune = cast.aCommune();
        for (int round = 0; round < 10; round++) {
            Receipt receipt = accepted(commune);
            done(save(commune, receipt, 0, answered(1)));
            int version = read(commune, receipt).version();
            CountDownLatch start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Outcome<Integer>> emptying = threads.submit(() -> {
                    start.await();
                    return save(commune, receipt, 1);
                });
                Future<Outcome<Integer>> proposing = threads.submit(() -> {
                    start.await();
                    return cases.proposeAnswer(commune.khadija(), receipt.submissionId(), version);
                });
                start.countDown();
                assertThat(List.of(emptying.get().isDone(), proposing.get().isDone()))
                        .containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void aServiceIsAskedForItsAnswerBeforeTheLawsLastDay() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        LocalDate last = Objects.requireNonNull(receipt.answerBy());
        assertThat(circulate(commune, receipt, last))
                .isEqualTo(Outcome.refused(new Refusal("casework.refused.beyond", Map.of("date", last))));
        done(circulate(commune, receipt, last.minusDays(1)));
        clock.advanceDays((int) ChronoUnit.DAYS.between(clock.today(), last) + 1);
        done(circulate(commune, receipt, last.plusDays(3)));
    }

    @Test
    void aProposalDoesNotWaitBeyondTheLawsLastDay() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        done(save(commune, receipt, 0, answered(1)));
        LocalDate last = Objects.requireNonNull(receipt.answerBy());
        clock.advanceDays((int) ChronoUnit.DAYS.between(clock.today(), last) - 1);
        done(propose(commune, receipt));
        assertThat(read(commune, receipt).proposal().orElseThrow().waitsUntil()).isEqualTo(last);
    }

    private Outcome<Integer> circulate(Cast.Commune commune, Receipt receipt, LocalDate due) {
        return cases.circulate(
                commune.khadija(),
                receipt.submissionId(),
                read(commune, receipt).version(),
                Set.of(commune.works().id()),
                "متى تصلح الأعمدة؟",
                null,
                due);
    }

    private Receipt accepted(Cast.Commune commune) {
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.accept(commune.khadija(), receipt.submissionId(), 0, "الإنارة من اختصاصنا"));
        return receipt;
    }

    private Outcome<Integer> points(Cast.Commune commune, Receipt receipt, String... labels) {
        return cases.setPoints(
                commune.khadija(),
                receipt.submissionId(),
                read(commune, receipt).version(),
                List.of(labels).stream()
                        .map(label -> new CaseFile.Point(1, label, null))
                        .toList());
    }

    private Outcome<Integer> save(Cast.Commune commune, Receipt receipt, int revision, Answers.PointAnswer... points) {
        return cases.saveAnswer(
                commune.khadija(), receipt.submissionId(), revision, Language.AR, null, null, List.of(points));
    }

    private Outcome<Integer> propose(Cast.Commune commune, Receipt receipt) {
        return cases.proposeAnswer(
                commune.khadija(),
                receipt.submissionId(),
                read(commune, receipt).version());
    }

    private Outcome<Integer> approve(Cast.Commune commune, Receipt receipt) {
        return cases.approve(
                commune.brahim(), receipt.submissionId(), read(commune, receipt).version(), null);
    }

    private CaseFile read(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow();
    }

    private static Answers.PointAnswer answered(int no) {
        return new Answers.PointAnswer(
                no, "عاينت المصلحة العطب", "انتهت صفقة الصيانة", "المادة 83", null, null, null, null);
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }

    private static void assertRefused(Outcome<?> outcome, String key) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().key()).isEqualTo(key));
    }
}
