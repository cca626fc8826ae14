package ma.chikaya.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;

/** A commune works on one case while its author is told; the bus tells everything twice. */
final class Telling {

    private final Cases cases;
    private final Cast.Commune commune;
    private final Receipt receipt;
    private final Notices notices;
    private int heard;

    Telling(Cases cases, Cast.Commune commune, Receipt receipt, Notices notices) {
        this.cases = cases;
        this.commune = commune;
        this.receipt = receipt;
        this.notices = notices;
    }

    /** What happened since it was last heard. */
    void hear() {
        List<HistoryEntry> history =
                cases.findPublic(receipt.submissionId()).orElseThrow().timeline();
        for (HistoryEntry one : history) {
            if (one.seq() <= heard) continue;
            CaseEvent event = new CaseEvent(receipt.submissionId(), one.seq(), one.type());
            notices.on(event);
            notices.on(event);
        }
        heard = history.getLast().seq();
    }

    /** Nobody reached her by telephone. */
    void tellsInstead() {
        notices.tellLatest(receipt.submissionId());
    }

    void asks(String what) {
        done(cases.askComplement(commune.khadija(), receipt.submissionId(), version(), what));
    }

    void writes(String text) {
        done(cases.writeToCitizen(commune.khadija(), receipt.submissionId(), text, List.of()));
    }

    void accepts() {
        done(cases.accept(commune.khadija(), receipt.submissionId(), version(), "الإنارة من اختصاصنا"));
    }

    void answers(LocalDate by) {
        done(cases.setPoints(
                commune.khadija(),
                receipt.submissionId(),
                version(),
                List.of(new CaseFile.Point(1, "الإنارة مقطوعة", "الضو طافي"))));
        done(cases.saveAnswer(
                commune.khadija(),
                receipt.submissionId(),
                0,
                Language.AR,
                "تحية طيبة",
                null,
                List.of(new Answers.PointAnswer(
                        1,
                        "عاينا ستة أعمدة مطفأة",
                        "انتهت صفقة الصيانة",
                        "القانون التنظيمي 113.14",
                        "إصلاح الأعمدة الستة",
                        "مصلحة الأشغال",
                        by,
                        null))));
        done(cases.proposeAnswer(commune.khadija(), receipt.submissionId(), version()));
        done(cases.approve(commune.brahim(), receipt.submissionId(), version(), null));
    }

    private int version() {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
