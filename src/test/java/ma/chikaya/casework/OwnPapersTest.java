package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a body writes for itself is not read by the next one that has the case. */
@ChikayaTest
class OwnPapersTest {

    private static final String LIGHT = "الإنارة مقطوعة في زنقتنا منذ شهر";

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Test
    void notesRequestsAndAnUnsentDraftStayWithTheBodyThatWroteThem() {
        Cast.Commune one = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), LIGHT);
        done(cases.accept(one.khadija(), receipt.submissionId(), 0, "مقبولة"));
        done(cases.note(one.khadija(), receipt.submissionId(), "صاحبة الملف من معارفي"));
        done(cases.circulate(
                one.khadija(),
                receipt.submissionId(),
                read(one, receipt).version(),
                Set.of(one.works().id()),
                "متى تصلح؟",
                "بأمر من الرئيس",
                clock.today().plusDays(5)));
        done(cases.answerRequest(
                one.said(),
                receipt.submissionId(),
                read(one, receipt).requests().getFirst().id(),
                "ليست في ترابنا"));
        var point = new Answers.PointAnswer(1, "مسودة", "لم تكتمل", null, null, null, null, null);
        done(cases.saveAnswer(one.khadija(), receipt.submissionId(), 0, Language.AR, null, null, List.of(point)));
        CaseFile before = read(one, receipt);
        assertThat(before.notes()).hasSize(1);
        assertThat(before.requests()).hasSize(1);
        assertThat(before.answers()).hasSize(1);

        done(cases.refer(
                one.khadija(),
                receipt.submissionId(),
                before.version(),
                other.body().id(),
                "في ترابها"));
        CaseFile after = read(other, receipt);
        assertThat(after.notes()).isEmpty();
        assertThat(after.requests()).isEmpty();
        assertThat(after.answers()).isEmpty();
        done(cases.note(other.khadija(), receipt.submissionId(), "نعاين غدا"));
        done(cases.saveAnswer(other.khadija(), receipt.submissionId(), 0, Language.AR, null, null, List.of(point)));
        assertThat(read(other, receipt).notes()).extracting(CaseFile.Note::text).containsExactly("نعاين غدا");

        done(cases.refer(
                other.khadija(),
                receipt.submissionId(),
                read(other, receipt).version(),
                one.body().id(),
                "الملك الجماعي"));
        assertThat(read(one, receipt).notes()).extracting(CaseFile.Note::text).containsExactly("صاحبة الملف من معارفي");
        assertThat(read(one, receipt).requests()).hasSize(1);
    }

    private CaseFile read(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow();
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
