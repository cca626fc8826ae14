package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Waiting for the citizen does not put a decision off for ever. */
@ChikayaTest
class ComplementsTest {

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Corresponding corresponding;

    @Autowired
    TestClock clock;

    @Test
    void aCaseWhoseComplementDidNotComeIsDecidedAsItStands() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "مشكل");
        done(cases.askComplement(commune.khadija(), receipt.submissionId(), 0, "أين؟"));
        clock.advanceDays(20);
        done(Scoped.as(Acting.system(), () -> corresponding.lapse(receipt.submissionId())));
        CaseFile file = read(commune, receipt);
        assertThat(file.actions()).contains(Action.ACCEPT).doesNotContain(Action.ASK_COMPLEMENT);
        assertThat(cases.askComplement(commune.khadija(), receipt.submissionId(), file.version(), "وأين؟"))
                .isEqualTo(Outcome.refused("casework.refused.complement"));
        assertThat(read(commune, receipt).line().state()).isEqualTo(State.UNDER_STUDY);
    }

    @Test
    void aBodyThatGetsTheCaseAnewMayAskForItself() {
        Cast.Commune one = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "مشكل");
        done(cases.askComplement(one.khadija(), receipt.submissionId(), 0, "أين؟"));
        clock.advanceDays(20);
        done(Scoped.as(Acting.system(), () -> corresponding.lapse(receipt.submissionId())));
        done(cases.redirect(
                one.khadija(),
                receipt.submissionId(),
                read(one, receipt).version(),
                other.body().id(),
                "خارج ترابنا"));
        done(cases.askComplement(
                other.khadija(), receipt.submissionId(), read(other, receipt).version(), "في أي زنقة؟"));
    }

    @Test
    void howeverOftenItIsAskedTheDecisionIsPutOffByTheDaysOfTheRuleAtMost() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "مشكل");
        for (int round = 0; round < 4; round++) {
            done(cases.askComplement(
                    commune.khadija(),
                    receipt.submissionId(),
                    read(commune, receipt).version(),
                    "أين؟"));
            clock.advanceDays(8);
            done(cases.writeToBody(receipt.submissionId(), "هنا", List.of()));
        }
        long putOff = ChronoUnit.DAYS.between(
                receipt.decideBy(), read(commune, receipt).line().decideBy());
        // The rule allows 15 days; the last one may fall on a day nobody works.
        assertThat(putOff).isBetween(15L, 19L);
    }

    private CaseFile read(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow();
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
