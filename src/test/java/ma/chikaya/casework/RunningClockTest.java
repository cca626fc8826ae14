package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Pause;
import ma.chikaya.law.Start;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A body that waits for the citizen does not lose its days, nor does it win any; each date can be explained later. */
@ChikayaTest
class RunningClockTest {

    private static final LocalDate FILED = TestClock.TODAY;

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    LegalClock law;

    @Autowired
    DSLContext sql;

    @Test
    void theClockStandsStillWhileTheBodyWaitsForAtMostFifteenDaysInAll() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو ديال الزنقة طافي");
        assertThat(receipt.decideBy()).isEqualTo("2026-12-08");

        ask(tiznit, receipt, "2026-11-26");
        assertThat(RunningClock.findWait(file(receipt).timeline())).contains(LocalDate.parse("2026-11-26"));
        answer(receipt, "2026-12-03");
        assertThat(file(receipt).decideBy()).as("seven days later").isEqualTo("2026-12-15");
        assertThat(RunningClock.findWait(file(receipt).timeline())).isEmpty();

        ask(tiznit, receipt, "2026-12-04");
        answer(receipt, "2026-12-16");
        assertThat(file(receipt).decideBy())
                .as("fifteen days later, of nineteen")
                .isEqualTo("2026-12-23");
        RunningClock running = decision(receipt);
        assertThat(running.from()).isEqualTo(FILED);
        assertThat(running.start()).isEqualTo(Start.FILING);
        assertThat(running.pauses())
                .containsExactly(
                        new Pause(LocalDate.parse("2026-11-26"), LocalDate.parse("2026-12-03")),
                        new Pause(LocalDate.parse("2026-12-04"), LocalDate.parse("2026-12-16")));
        assertThat(running.deadline(law).paused()).isEqualTo(15);
    }

    @Test
    void aRedirectionStartsTheClocksOfTheNewBodyAndForgetsThePauses() {
        Cast.Commune tiznit = cast.aCommune();
        Cast.Commune agadir = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو ديال الزنقة طافي");
        ask(tiznit, receipt, "2026-11-26");
        answer(receipt, "2026-11-30");
        clock.set(LocalDate.parse("2026-12-17"));
        done(cases.redirect(
                tiznit.khadija(),
                receipt.submissionId(),
                version(tiznit, receipt),
                agadir.body().id(),
                "الزنقة في تراب أكادير"));
        PublicCase file = file(receipt);
        assertThat(file.decideBy()).isEqualTo("2027-01-04");
        assertThat(file.answerBy()).isEqualTo("2027-02-15");
        assertThat(file.receivedOn()).as("the total age goes on").isEqualTo(FILED);
        assertThat(file.rules()).isEqualTo("2018.1");
        assertThat(decision(receipt))
                .isEqualTo(new RunningClock(
                        ma.chikaya.law.Term.DECIDE, Start.RECEIPT, LocalDate.parse("2026-12-17"), List.of(), false));
        assertThat(RunningClock.findAnswer(law, FILED, file.timeline(), LocalDate.parse("2027-02-15")))
                .hasValueSatisfying(answer -> assertThat(answer.from()).isEqualTo("2026-12-17"));
        assertThat(RunningClock.findAnswer(law, FILED, file.timeline(), LocalDate.parse("2027-02-16")))
                .as("a date nothing gives is not explained")
                .isEmpty();
    }

    @Test
    void rulesThatChangeInTheMiddleOfACaseLeaveItUnderThoseItWasFiledUnder() {
        sql.execute("insert into law.rule_set (version, since) values ('2017.9', date '2017-01-01')"
                + " on conflict do nothing");
        sql.execute("""
                insert into law.rule (version, term, days, counting, last_day, starts, source, article, assumed)
                select '2017.9', term, case term when 'decide' then 10 when 'answer' then 30 else days end, counting,
                       last_day, starts, source, article, assumed
                  from law.rule where version = '2018.1'
                on conflict do nothing""");
        Cast.Commune tiznit = cast.aCommune();
        Cast.Commune agadir = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو ديال الزنقة طافي");
        // As if it had been filed before the rules of today came in force.
        Scoped.run(
                Acting.system(),
                () -> sql.execute(
                        "update casework.submission set rules = '2017.9' where id = ?", receipt.submissionId()));
        clock.set(LocalDate.parse("2026-11-30"));
        done(cases.redirect(
                tiznit.khadija(),
                receipt.submissionId(),
                version(tiznit, receipt),
                agadir.body().id(),
                "الزنقة في تراب أكادير"));
        PublicCase file = file(receipt);
        assertThat(file.rules()).isEqualTo("2017.9");
        assertThat(file.decideBy()).as("ten days").isEqualTo("2026-12-10");
        assertThat(file.answerBy()).as("thirty days").isEqualTo("2026-12-30");
        assertThat(RunningClock.findAnswer(law.under("2017.9"), FILED, file.timeline(), LocalDate.parse("2026-12-30")))
                .as("explained by those rules")
                .isPresent();
        Receipt next = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو ديال الزنقة طافي");
        assertThat(next.decideBy()).as("what is filed now").isEqualTo("2026-12-15");
    }

    @Test
    void aReopenedSuggestionHasItsOwnTimeAgain() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.SUGGESTION, tiznit.body().id(), "نقترح ممرا للراجلين أمام المدرسة");
        done(cases.conclude(
                tiznit.khadija(),
                receipt.submissionId(),
                version(tiznit, receipt),
                Concluding.NOT_TAKEN_UP,
                "لا توجد ميزانية هذه السنة"));
        clock.set(LocalDate.parse("2026-11-30"));
        done(cases.reopen(receipt.submissionId(), "الميزانية لم تصوت بعد"));
        assertThat(file(receipt).decideBy()).isEqualTo("2026-12-30");
        assertThat(decision(receipt).start()).isEqualTo(Start.REOPENING);
    }

    @Test
    void whatTurnsOutToBeAComplaintHasTheDelaysOfOneAndBack() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt complaint = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو ديال الزنقة طافي");
        Receipt receipt = cast.file(Kind.OBSERVATION, tiznit.body().id(), "الضو ديال الزنقة طافي");
        assertThat(file(receipt).answerBy()).isNull();
        correct(tiznit, receipt, Kind.COMPLAINT);
        assertThat(file(receipt).decideBy()).isEqualTo(complaint.decideBy());
        assertThat(file(receipt).answerBy()).isEqualTo(complaint.answerBy());
        correct(tiznit, receipt, Kind.OBSERVATION);
        assertThat(file(receipt).decideBy()).isEqualTo(receipt.decideBy());
        assertThat(file(receipt).answerBy()).isNull();

        ask(tiznit, complaint, "2026-11-26");
        answer(complaint, "2026-12-03");
        correct(tiznit, complaint, Kind.OBSERVATION);
        assertThat(file(complaint).decideBy())
                .as("the days waited stay added")
                .isAfterOrEqualTo(receipt.decideBy().plusDays(7));
    }

    private void correct(Cast.Commune commune, Receipt receipt, Kind kind) {
        done(cases.correct(
                commune.khadija(), receipt.submissionId(), version(commune, receipt), "الضو طافي", null, kind));
    }

    private RunningClock decision(Receipt receipt) {
        PublicCase file = file(receipt);
        return RunningClock.findDecision(law, file.kind(), file.receivedOn(), file.timeline(), file.decideBy())
                .orElseThrow();
    }

    private void ask(Cast.Commune commune, Receipt receipt, String day) {
        clock.set(LocalDate.parse(day));
        done(cases.askComplement(
                commune.khadija(), receipt.submissionId(), version(commune, receipt), "أين توجد الزنقة؟"));
    }

    private void answer(Receipt receipt, String day) {
        clock.set(LocalDate.parse(day));
        done(cases.writeToBody(receipt.submissionId(), "قرب المسجد", List.of()));
    }

    private PublicCase file(Receipt receipt) {
        return cases.findPublic(receipt.submissionId()).orElseThrow();
    }

    private int version(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
