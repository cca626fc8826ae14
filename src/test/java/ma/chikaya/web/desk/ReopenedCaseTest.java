package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a case says of itself once its author has re-opened it. */
@ChikayaTest
class ReopenedCaseTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Test
    void theDecisionKeepsItsOwnDatesAndOneBadgeSaysItWasReopened() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = reopened(commune, 20, 10);
        String page = signIn(port, commune.khadija()).get(path(receipt)).body();
        assertThat(page).contains("في اليوم 20، والأجل 15 يوما");
        assertThat(page.split("أعيد فتحها", -1)).hasSize(2);
    }

    @Test
    void whatItWasReopenedForIsAPointOfTheNextAnswerAndStandsAboveTheDraft() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = reopened(commune, 2, 3);
        String page = signIn(port, commune.khadija()).get(path(receipt)).body();
        assertThat(page).contains("name=\"finding-2\"");
        assertThat(page.indexOf("<blockquote class=\"quote\" dir=\"auto\">عمودان مازالا لا يشتغلان"))
                .isBetween(0, page.indexOf("id=\"answer\""));
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().points())
                .extracting(CaseFile.Point::label)
                .contains("عمودان مازالا لا يشتغلان");
    }

    /** Accepted and answered after some days, and re-opened after some more. */
    private Receipt reopened(Cast.Commune commune, int untilAccepted, int untilReopened) {
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        clock.advanceDays(untilAccepted);
        done(cases.accept(commune.khadija(), receipt.submissionId(), 0, "من اختصاصنا"));
        done(cases.saveAnswer(
                commune.khadija(),
                receipt.submissionId(),
                0,
                Language.AR,
                null,
                null,
                List.of(new Answers.PointAnswer(1, "عاينا", "انتهت الصفقة", null, null, null, null, null))));
        done(cases.proposeAnswer(commune.khadija(), receipt.submissionId(), version(commune, receipt)));
        done(cases.approve(commune.brahim(), receipt.submissionId(), version(commune, receipt), null));
        clock.advanceDays(untilReopened);
        done(cases.reopen(receipt.submissionId(), "عمودان مازالا لا يشتغلان"));
        return receipt;
    }

    private int version(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
