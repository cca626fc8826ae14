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

/** What a body asks its services ends with its own work on the case. */
@ChikayaTest
class RequestsTest {

    private static final String LIGHT = "الإنارة مقطوعة في زنقتنا منذ شهر";

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Test
    void aRequestEndsWhenTheCaseGoesToAnotherBody() {
        Cast.Commune one = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), LIGHT);
        ask(one, receipt);
        CaseFile.Request request = read(one, receipt).requests().getFirst();
        done(cases.redirect(
                one.khadija(),
                receipt.submissionId(),
                read(one, receipt).version(),
                other.body().id(),
                "خارج ترابنا"));

        assertThat(cases.find(one.said(), receipt.code())).isEmpty();
        assertThat(cases.listRequests(one.said(), 50)).isEmpty();
        assertThat(cases.countAsked(one.said())).isZero();
        assertThat(cases.answerRequest(one.said(), receipt.submissionId(), request.id(), "غدا"))
                .isEqualTo(Outcome.refused("casework.refused.permission"));
        PublicCase outside = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(outside.waitingServices()).isEmpty();
        assertThat(outside.ball()).isEqualTo(Ball.BODY);
        assertThat(read(other, receipt).history())
                .extracting(HistoryEntry::type)
                .doesNotContain(EventType.REQUEST_ANSWERED);
    }

    @Test
    void anAgentWhoAnsweredReadsNoMoreOnceAnotherBodyHasTheCase() {
        Cast.Commune one = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), LIGHT);
        ask(one, receipt);
        CaseFile.Request request = read(one, receipt).requests().getFirst();
        done(cases.answerRequest(one.said(), receipt.submissionId(), request.id(), "ليست في ترابنا"));
        assertThat(cases.find(one.said(), receipt.code())).isPresent();
        done(cases.redirect(
                one.khadija(),
                receipt.submissionId(),
                read(one, receipt).version(),
                other.body().id(),
                "خارج ترابنا"));
        assertThat(cases.find(one.said(), receipt.code())).isEmpty();
        assertThat(cases.sees(one.said(), receipt.submissionId())).isFalse();
    }

    @Test
    void aRequestEndsWithTheAnswer() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        done(cases.accept(commune.khadija(), receipt.submissionId(), 0, "مقبولة"));
        ask(commune, receipt);
        var point = new Answers.PointAnswer(1, "عاينا", "لأن المصباح معطل", null, null, null, null, null);
        done(cases.saveAnswer(commune.khadija(), receipt.submissionId(), 0, Language.AR, null, null, List.of(point)));
        done(cases.proposeAnswer(
                commune.khadija(),
                receipt.submissionId(),
                read(commune, receipt).version()));
        done(cases.approve(
                commune.brahim(), receipt.submissionId(), read(commune, receipt).version(), null));
        assertOver(commune, receipt);
    }

    @Test
    void aRequestEndsWithTheConclusionAndWithTheRefusal() {
        Cast.Commune commune = cast.aCommune();
        Receipt suggestion = cast.file(Kind.SUGGESTION, commune.body().id(), "أقترح إنارة الحديقة");
        ask(commune, suggestion);
        done(cases.conclude(
                commune.khadija(),
                suggestion.submissionId(),
                read(commune, suggestion).version(),
                Concluding.TAKEN_INTO_ACCOUNT,
                "برمجت"));
        assertOver(commune, suggestion);

        Receipt refused = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        ask(commune, refused);
        done(cases.proposeRefusal(
                commune.khadija(),
                refused.submissionId(),
                read(commune, refused).version(),
                Ground.FINAL_JUDGMENT,
                "حكم نهائي",
                null,
                null,
                null));
        assertThat(cases.listRequests(commune.said(), 50)).hasSize(1);
        done(cases.approve(
                commune.brahim(), refused.submissionId(), read(commune, refused).version(), null));
        assertOver(commune, refused);
    }

    private void assertOver(Cast.Commune commune, Receipt receipt) {
        assertThat(cases.listRequests(commune.said(), 50)).isEmpty();
        assertThat(cases.countAsked(commune.said())).isZero();
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().waitingServices())
                .isEmpty();
        assertThat(read(commune, receipt).requests()).allMatch(CaseFile.Request::withdrawn);
    }

    private void ask(Cast.Commune commune, Receipt receipt) {
        done(cases.circulate(
                commune.khadija(),
                receipt.submissionId(),
                read(commune, receipt).version(),
                Set.of(commune.works().id()),
                "متى تصلح؟",
                null,
                clock.today().plusDays(5)));
    }

    private CaseFile read(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow();
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
