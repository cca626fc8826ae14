package ma.chikaya.statistics;

import static ma.chikaya.casework.Lives.done;
import static ma.chikaya.statistics.db.Tables.COUNTER;
import static ma.chikaya.statistics.db.Tables.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.Lives;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.Scope;
import ma.chikaya.casework.Verdict;
import ma.chikaya.law.Kind;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What happened is counted once, whatever came in between, and counting anew from the histories says the same. */
@ChikayaTest
class FiguresTest {

    private static final String LIGHT = "الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد";

    @Autowired
    Figures figures;

    @Autowired
    Counting counting;

    @Autowired
    CountStore store;

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    Lives lives;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager manager;

    @Test
    void aLifeIsCountedWhereAndWhenItHappened() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = file(tiznit);
        clock.advanceDays(4);
        lives.accept(tiznit.khadija(), receipt);
        clock.advanceDays(16);
        lives.answer(tiznit.khadija(), tiznit.brahim(), receipt);
        done(cases.rate(receipt.submissionId(), Verdict.NO, null));
        done(cases.rate(receipt.submissionId(), Verdict.YES, null));
        figures.countAll();

        Counts november = counts(tiznit, LocalDate.of(2026, 11, 30));
        assertThat(november.received()).isEqualTo(1);
        assertThat(november.get(What.DECIDED)).isEqualTo(1);
        assertThat(november.inTime(What.DECIDED)).isEqualTo(1);
        assertThat(november.get(What.ANSWERED)).isZero();
        Counts december = counts(tiznit, LocalDate.of(2026, 12, 31));
        assertThat(december.received()).isZero();
        assertThat(december.get(What.ANSWERED)).isEqualTo(1);
        assertThat(december.inTime(What.ANSWERED)).isEqualTo(1);
        assertThat(december.get(What.RATED)).as("judged twice, counted once").isEqualTo(1);
        assertThat(december.judged(Verdict.YES)).isEqualTo(1);
        assertThat(december.judged(Verdict.NO)).isZero();
        Period both = Period.of(LocalDate.of(2026, 12, 31), 2);
        assertThat(figures.days(scope(tiznit), bodies(tiznit), both, What.DECIDED)
                        .median())
                .hasValue(4);
        assertThat(figures.days(scope(tiznit), bodies(tiznit), both, What.ANSWERED)
                        .median())
                .hasValue(20);
        assertThat(figures.byPerson(scope(tiznit), bodies(tiznit), both)
                        .getOrDefault("" + tiznit.khadija().id(), Counts.NONE)
                        .get(What.ANSWERED))
                .isEqualTo(1);
    }

    @Test
    void whatIsLateIsCountedLateAndADayThatIsWaitedForDoesNotCount() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt late = file(tiznit);
        Receipt waiting = file(tiznit);
        clock.advanceDays(2);
        done(cases.askComplement(
                tiznit.khadija(), waiting.submissionId(), lives.version(tiznit.khadija(), waiting), "أي زنقة؟"));
        clock.advanceDays(10);
        done(cases.writeToBody(waiting.submissionId(), "زنقة 12", List.of()));
        clock.advanceDays(9);
        lives.accept(tiznit.khadija(), late);
        lives.accept(tiznit.khadija(), waiting);
        figures.countAll();
        Counts december = counts(tiznit, clock.today());
        assertThat(december.get(What.DECIDED)).isEqualTo(2);
        assertThat(december.inTime(What.DECIDED)).isEqualTo(1);
        Days days = figures.days(scope(tiznit), bodies(tiznit), Period.of(clock.today(), 1), What.DECIDED);
        assertThat(days.between(21, 21)).isEqualTo(1);
        assertThat(days.between(11, 11)).isEqualTo(1);
    }

    @Test
    void whatIsPassedOnCountsForBothAndStartsAnewThere() {
        Cast.Commune tiznit = cast.aCommune();
        Cast.Commune agadir = cast.aCommune();
        Receipt receipt = file(tiznit);
        clock.advanceDays(3);
        lives.redirect(tiznit.khadija(), receipt, agadir.body().id());
        clock.advanceDays(5);
        lives.accept(agadir.khadija(), receipt);
        figures.countAll();
        Period all = Period.of(clock.today(), 2);
        Counts there = figures.total(scope(tiznit), bodies(tiznit), all);
        assertThat(there.get(What.REDIRECTED)).isEqualTo(1);
        assertThat(there.get(What.DECIDED)).isZero();
        Counts here = figures.total(scope(agadir), bodies(agadir), all);
        assertThat(here.get(What.FILED)).isZero();
        assertThat(here.get(What.ARRIVED)).isEqualTo(1);
        assertThat(figures.days(scope(agadir), bodies(agadir), all, What.DECIDED)
                        .median())
                .hasValue(5);
        assertThat(figures.stockByTopic(scope(tiznit), bodies(tiznit), clock.today()))
                .isEmpty();
        assertThat(figures.stockByTopic(scope(agadir), bodies(agadir), clock.today()))
                .containsEntry("", new Stock(1, 0));
    }

    @Test
    void aCorrectedOneMovesWithAllItDid() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = file(tiznit);
        figures.countAll();
        assertThat(figures.byTopic(scope(tiznit), bodies(tiznit), Period.of(clock.today(), 1)))
                .containsOnlyKeys("");
        lives.correct(tiznit.khadija(), receipt, "streets.lighting");
        figures.countAll();
        Map<String, Counts> topics = figures.byTopic(scope(tiznit), bodies(tiznit), Period.of(clock.today(), 1));
        assertThat(topics.getOrDefault("streets.lighting", Counts.NONE).received())
                .isEqualTo(1);
        assertThat(topics.getOrDefault("", Counts.NONE).received()).isZero();
        assertThat(figures.stockByTopic(scope(tiznit), bodies(tiznit), clock.today()))
                .containsOnlyKeys("streets.lighting");
    }

    @Test
    void aReopenedOneIsOpenAgainAndItsSecondAnswerCountsFromTheReopening() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt answered = file(tiznit);
        lives.accept(tiznit.khadija(), answered);
        clock.advanceDays(1);
        lives.answer(tiznit.khadija(), tiznit.brahim(), answered);
        Receipt refused = file(tiznit);
        lives.proposeRefusal(tiznit.khadija(), refused);
        lives.approve(tiznit.brahim(), refused);
        clock.advanceDays(6);
        done(cases.reopen(answered.submissionId(), "لم يصلح شيء"));
        done(cases.reopen(refused.submissionId(), "ليس الحكم في هذا"));
        figures.countAll();
        assertThat(figures.stockByTopic(scope(tiznit), bodies(tiznit), clock.today()))
                .containsEntry("", new Stock(2, 0));
        clock.advanceDays(7);
        lives.accept(tiznit.khadija(), refused);
        lives.answer(tiznit.khadija(), tiznit.brahim(), answered);
        figures.countAll();

        Period all = Period.of(clock.today(), 2);
        Counts counts = figures.total(scope(tiznit), bodies(tiznit), all);
        assertThat(counts.received()).isEqualTo(2);
        assertThat(counts.get(What.REOPENED)).isEqualTo(2);
        assertThat(counts.get(What.DECIDED))
                .as("one, and the refused one twice")
                .isEqualTo(3);
        assertThat(counts.get(What.REFUSED)).isEqualTo(1);
        assertThat(counts.get(What.ANSWERED)).isEqualTo(2);
        Days days = figures.days(scope(tiznit), bodies(tiznit), all, What.ANSWERED);
        assertThat(days.between(1, 1)).isEqualTo(1);
        assertThat(days.between(7, 7)).isEqualTo(1);
        assertThat(figures.list(scope(tiznit), bodies(tiznit), list(What.DECIDED, all)))
                .as("every number has its list")
                .hasSize(3);
    }

    @Test
    void countingAnewSaysTheSame() {
        Cast.Commune tiznit = cast.aCommune();
        Cast.Commune agadir = cast.aCommune();
        for (int i = 0; i < 5; i++) file(tiznit);
        Receipt receipt = file(tiznit);
        figures.countAll();
        lives.redirect(tiznit.khadija(), receipt, agadir.body().id());
        lives.accept(agadir.khadija(), receipt);
        figures.countAll();
        lives.answer(agadir.khadija(), agadir.brahim(), receipt);
        done(cases.rate(receipt.submissionId(), Verdict.PARTLY, null));
        figures.countAll();
        done(cases.reopen(receipt.submissionId(), "لم يصلح شيء"));
        lives.correct(agadir.khadija(), receipt, "streets.lighting");
        Receipt short1 = cast.file(Kind.SUGGESTION, tiznit.body().id(), "ديرو ممر للراجلين");
        done(cases.conclude(tiznit.khadija(), short1.submissionId(), 0, Concluding.TAKEN_INTO_ACCOUNT, "سينجز"));
        figures.countAll();
        figures.countAll();
        List<String> before = rows(tiznit, agadir);
        assertThat(before).isNotEmpty();
        figures.recount();
        assertThat(rows(tiznit, agadir)).isEqualTo(before);
    }

    @Test
    void aStepBrokenOffIsDoneAgainWholeAndNothingIsCountedTwice() {
        Cast.Commune tiznit = cast.aCommune();
        file(tiznit);
        TransactionTemplate transaction = new TransactionTemplate(manager);
        transaction.executeWithoutResult(open -> {
            counting.countAll();
            open.setRollbackOnly();
        });
        figures.countAll();
        assertThat(counts(tiznit, clock.today()).received()).isEqualTo(1);
        // The place it came to is lost, as with an older copy of it; the histories are read again.
        transaction.executeWithoutResult(open -> {
            var progress = store.hold(true).orElseThrow();
            progress.setCounted(0L);
            store.keep(progress, clock.instant());
        });
        figures.countAll();
        assertThat(counts(tiznit, clock.today()).received()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenLateUnderAnEarlierPlaceIsNotPassedOver() throws InterruptedException {
        Cast.Commune tiznit = cast.aCommune();
        // Another one, since two filings of one body may wait for the same row of its tally.
        Cast.Commune agadir = cast.aCommune();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch counted = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> new TransactionTemplate(manager).executeWithoutResult(open -> {
                    file(tiznit);
                    written.countDown();
                    await(counted);
                }));
        await(written);
        file(agadir);
        counting.catchUp(5);
        counted.countDown();
        slow.join();
        figures.countAll();
        assertThat(counts(tiznit, clock.today()).received()).isEqualTo(1);
        assertThat(counts(agadir, clock.today()).received()).isEqualTo(1);
    }

    @Test
    void outsideOnesScopeThereAreNoFigures() {
        Cast.Commune tiznit = cast.aCommune();
        Cast.Commune agadir = cast.aCommune();
        file(agadir);
        figures.countAll();
        Period month = Period.of(clock.today(), 1);
        assertThat(figures.total(scope(tiznit), bodies(agadir), month).received())
                .isZero();
        assertThat(figures.byBody(scope(tiznit), bodies(agadir), month)).isEmpty();
        assertThat(figures.list(scope(tiznit), bodies(agadir), list(What.FILED, month)))
                .isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) throw new AssertionError("nothing came");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Receipt file(Cast.Commune commune) {
        return cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
    }

    private Scope scope(Cast.Commune commune) {
        Official brahim = commune.brahim();
        return cases.scopeOf(brahim);
    }

    private static Set<Integer> bodies(Cast.Commune commune) {
        return Set.of(commune.body().id());
    }

    private Counts counts(Cast.Commune commune, LocalDate month) {
        return figures.total(scope(commune), bodies(commune), Period.of(month, 1));
    }

    private static ListQuery list(What what, Period period) {
        return new ListQuery(what, period, null, null, null, null, null, 50);
    }

    private List<String> rows(Cast.Commune... communes) {
        List<String> rows = new ArrayList<>();
        for (Cast.Commune commune : communes) {
            int body = commune.body().id();
            sql.selectFrom(COUNTER)
                    .where(COUNTER.BODY_ID.eq(body), COUNTER.N.ne(0))
                    .orderBy(COUNTER.fields())
                    .forEach(row -> rows.add(row.valuesRow().toString()));
            sql.selectFrom(STOCK)
                    .where(STOCK.BODY_ID.eq(body), STOCK.N.ne(0))
                    .orderBy(STOCK.fields())
                    .forEach(row -> rows.add(row.valuesRow().toString()));
        }
        return rows;
    }
}
