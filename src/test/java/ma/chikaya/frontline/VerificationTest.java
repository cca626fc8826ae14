package ma.chikaya.frontline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.Callers;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.NewSubmission;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.Verdict;
import ma.chikaya.channels.SmsTestDoor;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.limits.Limits;
import ma.chikaya.notifications.LetInTestDoor;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A caller's number proves nothing: what is told of a case is told to whoever has shown that it is his. */
@ChikayaTest
class VerificationTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

    @Autowired
    Verification verification;

    @Autowired
    Calls calls;

    @Autowired
    Callers callers;

    @Autowired
    Cases cases;

    @Autowired
    Askings askings;

    @Autowired
    OutcomeCounts outcomes;

    @Autowired
    CallBacks callBacks;

    @Autowired
    Facts facts;

    @Autowired
    FactCheck check;

    @Autowired
    FactTries tries;

    @Autowired
    SentCodes codes;

    @Autowired
    Verified verified;

    @Autowired
    Receipts receipts;

    @Autowired
    FilingDrafts drafts;

    @Autowired
    Limits limits;

    @Autowired
    ApplicationContext beans;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    Cast cast;

    @Autowired
    Audit audit;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Cast.Commune tiznit;
    private Official meryem;
    private String phone;
    private Receipt receipt;
    private Call call;

    @BeforeEach
    void fatimaHasFiledAndCalls() {
        tiznit = cast.aCommune();
        meryem = cast.anOfficial("مريم", "Meryem", Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK));
        phone = "+212677" + NUMBERS.incrementAndGet();
        receipt = file("فاطمة أوبلا", false);
        call = calls.begin(meryem, phone, Spoken.DARIJA).get();
    }

    @Test
    void aNumberShowsThatThereAreCasesAndNothingOfThem() {
        file("إدريس بناني", true);
        List<Callers.Known> known = verification.list(meryem, call);
        assertThat(known)
                .as("the one that is withheld is no case of any number")
                .containsExactly(new Callers.Known(
                        receipt.submissionId(), Kind.COMPLAINT, ma.chikaya.casework.State.REGISTERED));
        cases.nameOfficial(tiznit.khadija(), receipt.submissionId(), 0, meryem.id())
                .get();
        assertThat(verification.list(meryem, call)).as("it names her").isEmpty();
        assertThat(callers.find(meryem, receipt.code())).isEmpty();
        assertThat(callers.list(tiznit.khadija(), phone, 5))
                .as("no caller of hers")
                .isEmpty();
        assertThat(verification.list(
                        meryem, calls.begin(meryem, "", Spoken.DARIJA).get()))
                .as("hidden")
                .isEmpty();
        assertThat(calls.begin(meryem, "+33 6 12 34 56 78", Spoken.FRENCH).get().number())
                .isEqualTo("+33612345678");
        assertThat(calls.begin(meryem, "06612345", Spoken.FRENCH).isDone()).isFalse();
    }

    @Test
    void aCounterLearnsNothingByTypingANumberAndStillFindsALostCode() {
        Official clerk = cast.anOfficial(
                "يوسف", "Youssef", Membership.of(Role.CLERK, tiznit.body().id()));
        Call hers = calls.begin(clerk, phone, Spoken.DARIJA).get();
        Call nobodys = calls.begin(clerk, "+212679" + NUMBERS.incrementAndGet(), Spoken.DARIJA)
                .get();
        assertThat(verification.list(clerk, hers)).isEmpty();
        Verification.Meant there = verification.mean(clerk, hers, Verification.LATEST, "");
        Verification.Meant nowhere = verification.mean(clerk, nobodys, Verification.LATEST, "");
        assertThat(there.id()).isEqualTo(receipt.submissionId());
        assertThat(nowhere.id()).isNull();
        assertThat(nowhere.subject())
                .doesNotContain(String.valueOf(nobodys.number()).substring(4));
        assertThat(verification.draw(there)).hasSize(2);
        assertThat(verification.draw(nowhere)).hasSize(2).isEqualTo(verification.draw(nowhere));
        for (int i = 0; i < 3; i++) {
            for (Call one : List.of(hers, nobodys)) {
                clock.advance(Duration.ofMinutes(2));
                verification.byFacts(
                        clerk, one, verification.mean(clerk, one, Verification.LATEST, ""), "شي حاجة", "خطأ");
            }
        }
        assertThat(verification.isClosedToFacts(hers, there)).isTrue();
        assertThat(verification.isClosedToFacts(nobodys, nowhere)).as("alike").isTrue();
        assertThat(verification.byPin(clerk, hers, there, receipt.pin()).isDone())
                .isTrue();
    }

    @Test
    void aNumberOfTenThousandPeopleShowsItsNewestAndKeepsNobodyWaiting() {
        UUID first = UUID.fromString("01900000-0000-7000-8000-000000000000");
        Scoped.run(Acting.filing(), () -> jdbc.sql("""
                        insert into people.person (id, type, name, phone, language, created_at)
                        select ('01900000-0000-7000-8000-' || lpad(to_hex(n + 16), 12, '0'))::uuid, 'RESIDENT', 'x',
                            :phone, 'ar', now() from generate_series(1, 10000) n
                        on conflict do nothing""").param("phone", phone).update());
        assertThat(first).isNotNull();
        for (int i = 0; i < Verification.LISTED + 2; i++) file("واحد " + i, false);
        assertThat(verification.list(meryem, call)).hasSize(Verification.LISTED + 1);
        Official other = cast.anOfficial("ليلى", "Leila", Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK));
        Call another = calls.begin(other, phone, Spoken.DARIJA).get();
        assertThat(calls.listBeside(another)).extracting(Call::official).containsExactly(meryem.id());
        for (int i = 0; i < 4; i++) wrong(meryem, call, "", "111111");
        assertThat(byPin(other, another, receipt.pin()).isDone())
                .as("another of the same number")
                .isTrue();
    }

    @Test
    void thePinOpensAndTheTelephoneDoesNot() {
        assertThat(byPin(meryem, call, phone).isDone()).isFalse();
        assertThat(verification.find(meryem, call, receipt.submissionId())).isEmpty();
        assertThat(byPin(meryem, call, receipt.pin()).get()).isEqualTo(receipt.submissionId());
        Opened opened = verification.find(meryem, call, receipt.submissionId()).orElseThrow();
        assertThat(opened.official()).isEqualTo(meryem.id());
        assertThat(verification.find(tiznit.khadija(), call, receipt.submissionId()))
                .isEmpty();
        clock.advance(Duration.ofMinutes(61));
        assertThat(verification.find(meryem, call, receipt.submissionId()))
                .as("an hour later")
                .isEmpty();
        byPin(meryem, call, receipt.pin()).get();
        calls.end(meryem, call);
        Call ended = calls.find(call.id()).orElseThrow();
        assertThat(verification.find(meryem, ended, receipt.submissionId()))
                .as("the call is over")
                .isEmpty();
    }

    @Test
    void wrongWordsAreSlowedAndLoggedAndLockNobodyOut() {
        for (int i = 0; i < 3; i++) wrong(meryem, call, "", "000000");
        Outcome<UUID> fourth = byPin(meryem, call, "000000");
        assertThat(key(fourth)).isEqualTo("frontline.verify.wrong");
        assertThat(key(byPin(meryem, call, receipt.pin())))
                .as("even the right one waits")
                .isEqualTo("frontline.verify.slowed");
        assertThat(cases.open(receipt.code(), phone))
                .as("the citizen himself, on his page")
                .isPresent();
        Official other = cast.anOfficial("ليلى", "Leila", Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK));
        assertThat(byPin(other, calls.begin(other, phone, Spoken.DARIJA).get(), receipt.pin())
                        .isDone())
                .as("he calls again")
                .isTrue();
        clock.advance(Duration.ofMinutes(2));
        assertThat(byPin(meryem, call, receipt.pin()).isDone()).isTrue();
        assertThat(audit.list("call:" + call.id(), List.of("caller-"), 20))
                .extracting(line -> line.action())
                .containsExactly(
                        "caller-verified",
                        "caller-not-verified",
                        "caller-not-verified",
                        "caller-not-verified",
                        "caller-not-verified");
    }

    @Test
    void twoFactsTheServerDrewOpenAndOneAloneDoesNot() {
        Verification.Meant meant =
                verification.mean(meryem, call, receipt.submissionId().toString(), "");
        List<Fact> drawn = verification.draw(meant);
        assertThat(drawn).hasSize(2).doesNotHaveDuplicates();
        assertThat(isGuessed(drawn)).isFalse();
        for (int i = 0; i < 8; i++)
            assertThat(verification.draw(meant)).as("not drawn again").isEqualTo(drawn);
        Map<Fact, String> known = Map.of(
                Fact.BODY, tiznit.body().label().fr(),
                Fact.FILED_ON, TestClock.TODAY.minusDays(3).toString(),
                Fact.NAME, "Fatima Oubla");
        String first = Objects.requireNonNull(known.get(drawn.getFirst()));
        String second = Objects.requireNonNull(known.get(drawn.getLast()));
        assertThat(verification.byFacts(meryem, call, meant, first, "شيء آخر").isDone())
                .isFalse();
        for (int i = 0; i < 4; i++) {
            assertThat(verification.byFacts(meryem, call, meant, first, "").isDone())
                    .isFalse();
        }
        assertThat(verification.byFacts(meryem, call, meant, first, second).isDone())
                .as("%s: %s, %s", drawn, first, second)
                .isTrue();
        Set<List<Fact>> lots = new HashSet<>();
        for (int i = 0; i < 24; i++) {
            Receipt other = file("سعيد تازي", false);
            List<Fact> lot = verification.draw(new Verification.Meant(
                    other.submissionId(), other.submissionId().toString()));
            assertThat(isGuessed(lot))
                    .as("a week's days beside what a neighbour knows")
                    .isFalse();
            lots.add(lot);
        }
        assertThat(lots.size()).as("chance").isGreaterThan(1);
    }

    @Test
    void aDayIsRightWithinThreeAndABodyByItsOwnNameAlone() {
        draws(Fact.BODY, Fact.FILED_ON);
        String body = tiznit.body().label().fr();
        LocalDate filed = TestClock.TODAY;
        assertThat(key(facts(body, filed.minusDays(4).toString()))).isEqualTo("frontline.verify.wrong");
        assertThat(key(facts("commune", filed.toString())))
                .as("every commune is one")
                .isEqualTo("frontline.verify.wrong");
        assertThat(facts(body, filed.plusDays(3).toString()).isDone()).isTrue();
    }

    @Test
    void threeWrongAnswersCloseTheFactsForTheDayAndNothingElse() {
        draws(Fact.BODY, Fact.NAME);
        Verification.Meant nobody = nobody();
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            known.add(key(facts("x", "y")));
            unknown.add(key(verification.byFacts(meryem, call, nobody, "x", "y")));
            clock.advance(Duration.ofSeconds(20));
        }
        assertThat(known)
                .as("a code that nobody has answers alike")
                .isEqualTo(unknown)
                .endsWith("frontline.verify.facts-closed");
        assertThat(verification.isClosedToFacts(call, nobody)).isTrue();
        Official other = cast.anOfficial("ليلى", "Leila", Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK));
        Call another = calls.begin(other, phone, Spoken.DARIJA).get();
        String body = tiznit.body().label().fr();
        assertThat(key(verification.byFacts(other, another, meant(), body, "Fatima Oubla")))
                .as("nor another call, nor what is right")
                .isEqualTo("frontline.verify.facts-closed");
        assertThat(byPin(other, another, receipt.pin()).isDone()).isTrue();
        assertThat(cases.open(receipt.code(), phone)).as("his own page").isPresent();
        clock.advanceDays(1);
        assertThat(facts(body, "Fatima Oubla").isDone()).isTrue();
        assertThat(verification.isClosedToFacts(call, meant())).isFalse();
    }

    @Test
    void whereSomebodyHelpsFactsOpenTheStateAloneAndThePinGoesToNoHelper() {
        receipt = file("فاطمة أوبلا", false, cast.somebody("يوسف", "+212678" + NUMBERS.incrementAndGet()));
        assertThat(shownByFacts().whole()).as("the helper knows them too").isFalse();
        byPin(meryem, call, receipt.pin()).get();
        assertThat(shownByFacts().whole()).as("the PIN has opened it").isTrue();
        callers.removeHelper(opened()).get();
        call = calls.begin(meryem, "", Spoken.DARIJA).get();
        Opened after = shownByFacts();
        assertThat(after.whole()).as("he was sent away and knows them still").isFalse();
        assertThat(receipts.send(meryem, after)).isEqualTo(Receipts.Sent.REFUSED);
        Opened helper = new Opened(receipt.submissionId(), true, true, meryem.id());
        assertThat(receipts.send(meryem, helper)).isEqualTo(Receipts.Sent.REFUSED);
        assertThat(receipts.send(meryem, Opened.byPerson(receipt.submissionId())))
                .isEqualTo(Receipts.Sent.NO_WAY);
    }

    @Test
    void whoeverIsLetInByFactsThePersonIsToldOnceThatDay() {
        try (SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, 1)) {
            Verification telling = new Verification(
                    callers,
                    callBacks,
                    cases,
                    facts,
                    check,
                    tries,
                    askings,
                    LetInTestDoor.into(door.outbox(), beans),
                    codes,
                    verified,
                    limits,
                    audit,
                    clock);
            for (int i = 0; i < 2; i++) {
                draws(Fact.BODY, Fact.NAME);
                telling.byFacts(meryem, call, meant(), tiznit.body().label().ar(), "فاطمة أوبلا")
                        .get();
            }
            assertThat(door.waiting("let-in:" + receipt.submissionId()))
                    .singleElement()
                    .satisfies(text -> assertThat(text)
                            .contains("3737", receipt.code().digits())
                            .doesNotContain(receipt.pin(), "فاطمة"));
        }
        assertThat(audit.list("call:" + call.id(), List.of("caller-let-in-told"), 5))
                .hasSize(2);
    }

    @Test
    void codesAreSentThreeTimesAndTriesAtThemCountOn() {
        Verification.Meant nobody = nobody();
        List<Verification.Meant> both = List.of(meant(), nobody);
        for (Verification.Meant one : both) {
            send(one).get();
            for (int i = 0; i < 3; i++) {
                assertThat(key(verification.byCode(meryem, call, one, "12345"))).isEqualTo("frontline.verify.wrong");
                clock.advance(Duration.ofSeconds(20));
            }
            assertThat(key(send(one))).isEqualTo("frontline.verify.codes-spent");
            assertThat(key(verification.byCode(meryem, call, one, "123456"))).isEqualTo("frontline.verify.codes-spent");
        }
        clock.advance(Duration.ofHours(1));
        call = calls.begin(meryem, "", Spoken.DARIJA).get();
        for (Verification.Meant one : both) {
            for (int i = 0; i < 3; i++) send(one).get();
            assertThat(key(send(one))).isEqualTo("frontline.verify.codes-many");
        }
    }

    @Test
    void theSameNumberIsTheSameCallUntilSomebodyWasVerifiedInIt() {
        assertThat(calls.begin(meryem, phone, Spoken.DARIJA).get().id()).isEqualTo(call.id());
        drafts.keep(meryem, call.id(), "", Map.of("text", "نص"));
        byPin(meryem, call, receipt.pin()).get();
        Call fresh = calls.begin(meryem, phone, Spoken.DARIJA).get();
        assertThat(fresh.id()).as("who calls now may be another").isNotEqualTo(call.id());
        assertThat(calls.find(call.id()).orElseThrow().isOpen()).isFalse();
        assertThat(verification.find(meryem, fresh, receipt.submissionId())).isEmpty();
        assertThat(drafts.findBefore(meryem, fresh))
                .as("what was begun is found")
                .contains(call.id());
        calls.filed(fresh, receipt.submissionId());
        assertThat(calls.begin(meryem, phone, Spoken.DARIJA).get().id()).isNotEqualTo(fresh.id());
    }

    @Test
    void whatWasDictatedIsFinishedWithinAQuarterOfAnHourAfterTheCall() {
        byPin(meryem, call, receipt.pin()).get();
        calls.end(meryem, call);
        call = calls.find(call.id()).orElseThrow();
        UUID id = receipt.submissionId();
        assertThat(verification.find(meryem, call, id)).as("nothing is read").isEmpty();
        assertThat(verification.findToFinish(meryem, call, id)).isPresent();
        assertThat(verification.findToFinish(meryem, call, file("آخر", false).submissionId()))
                .isEmpty();
        assertThat(verification.findToFinish(tiznit.khadija(), call, id)).isEmpty();
        clock.advance(Duration.ofMinutes(16));
        assertThat(verification.findToFinish(meryem, call, id)).isEmpty();
    }

    @Test
    void nobodyAsksForHisOwnBodyNorWhereTheBodyWasNamed() {
        answer();
        lot(Asked.Question.RATING);
        int body = tiznit.body().id();
        int above = java.util.Objects.requireNonNull(tiznit.body().parent());
        for (int own : new int[] {body, above}) {
            Official clerk = cast.anOfficial("يوسف", "Youssef", Membership.of(Role.CLERK, own));
            assertThat(askings.draw(Opened.byPerson(receipt.submissionId()).through(clerk.id())))
                    .as("a clerk of %s", own)
                    .isEmpty();
        }
        Official stranger = cast.anOfficial(
                "يوسف",
                "Youssef",
                Membership.of(Role.CLERK, cast.aCommune().body().id()));
        assertThat(askings.draw(Opened.byPerson(receipt.submissionId()).through(stranger.id())))
                .isPresent();
        draws(Fact.BODY, Fact.NAME);
        facts(tiznit.body().label().ar(), "فاطمة أوبلا").get();
        assertThat(askings.draw(opened())).as("he has named it").isEmpty();
        Official other = cast.anOfficial("ليلى", "Leila", Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK));
        Call another = calls.begin(other, phone, Spoken.DARIJA).get();
        byPin(other, another, receipt.pin()).get();
        assertThat(askings.draw(verification
                        .find(other, another, receipt.submissionId())
                        .orElseThrow()))
                .isPresent();
    }

    @Test
    void whereSomethingIsToBeAskedTheBodyIsNotAndTheLotFallsOnSome() {
        Set<Asked.Question> asked = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            Receipt one = cast.file(Kind.OBSERVATION, tiznit.body().id(), "ملاحظة", Language.AR, "f@example.ma");
            var file = new Verification.Meant(
                    one.submissionId(), one.submissionId().toString());
            cases.conclude(
                            tiznit.khadija(),
                            one.submissionId(),
                            0,
                            ma.chikaya.casework.Concluding.TAKEN_INTO_ACCOUNT,
                            "أخذنا بها")
                    .get();
            assertThat(verification.draw(file)).doesNotContain(Fact.BODY);
            assertThat(askings.draw(Opened.byPerson(one.submissionId()).through(meryem.id())))
                    .as("who calls at once calls to hear what came of it")
                    .isEmpty();
            clock.advanceDays(4);
            askings.draw(Opened.byPerson(one.submissionId()).through(meryem.id()))
                    .ifPresent(lot -> asked.add(lot.question()));
        }
        assertThat(asked).isNotEmpty().doesNotContain(Asked.Question.NONE);
    }

    @Test
    void noFactOpensWhatIsWithheldAndAnUnknownCodeAnswersAlike() {
        Receipt withheld = file("إدريس بناني", true);
        var meant = verification.mean(meryem, call, "", withheld.code().digits());
        assertThat(meant.id()).isEqualTo(withheld.submissionId());
        assertThat(verification.draw(meant)).hasSize(2);
        assertThat(key(verification.byFacts(
                        meryem, call, meant, tiznit.body().label().ar(), "إدريس بناني")))
                .isEqualTo("frontline.verify.wrong");
        var nobody = verification.mean(meryem, call, "", "100000000007");
        assertThat(verification.draw(nobody)).hasSize(2).isEqualTo(verification.draw(nobody));
        assertThat(key(verification.byFacts(meryem, call, nobody, "x", "y"))).isEqualTo("frontline.verify.wrong");
        assertThat(verification
                        .sendCode(meryem, call, nobody, SentCodes.To.PHONE)
                        .isDone())
                .isTrue();
        assertThat(key(verification.byCode(meryem, call, nobody, "123456"))).isEqualTo("frontline.verify.wrong");
    }

    @Test
    void whatIsDoneForACallerKeepsTheOfficialAndHim() {
        UUID helper = cast.somebody("يوسف", "+212678" + NUMBERS.incrementAndGet());
        receipt = file("فاطمة أوبلا", false, helper);
        byPin(meryem, call, receipt.pin()).get();
        Opened opened = verification.find(meryem, call, receipt.submissionId()).orElseThrow();
        callers.removeHelper(opened).get();
        assertThat(callers.removeHelper(opened).isDone()).as("once").isFalse();
        cases.writeToBody(opened, Ids.next(clock.instant()), "زيدو هادي", List.of())
                .get();
        PublicCase file = cases.findPublic(opened).orElseThrow();
        assertThat(file.helperId()).isNull();
        assertThat(file.timeline().stream().skip(1))
                .extracting(HistoryEntry::actor, HistoryEntry::accountId)
                .containsOnly(org.assertj.core.groups.Tuple.tuple("citizen", meryem.id()));
        assertThat(cases.open(receipt.code(), "+212678" + NUMBERS.get()))
                .as("the helper's own telephone")
                .isEmpty();
    }

    @Test
    void theServerDrawsWhatIsAskedOnceAndBlindly() {
        answer();
        byPin(meryem, call, receipt.pin()).get();
        Opened opened = verification.find(meryem, call, receipt.submissionId()).orElseThrow();
        Set<Asked.Question> drawn = new HashSet<>();
        for (int i = 0; i < 5; i++) askings.draw(opened).ifPresent(asked -> drawn.add(asked.question()));
        assertThat(drawn.size()).as("one lot a round").isLessThan(2);
        lot(Asked.Question.RATING);
        assertThat(askings.draw(opened)).map(Asked::question).contains(Asked.Question.RATING);
        askings.reply(meryem, call, opened, "partly", "باقي عمودين").get();
        PublicCase file = cases.findPublic(opened).orElseThrow();
        assertThat(file.ratings()).extracting(rating -> rating.verdict()).containsExactly(Verdict.PARTLY);
        assertThat(file.timeline().getLast().accountId()).isEqualTo(meryem.id());
        assertThat(askings.draw(opened)).as("asked once").isEmpty();
        assertThat(askings.reply(meryem, call, opened, "no", null).isDone()).isFalse();
    }

    @Test
    void whatIsSaidOfTheOutcomeIsCountedForTheBodyOnce() {
        answer();
        byPin(meryem, call, receipt.pin()).get();
        Opened opened = verification.find(meryem, call, receipt.submissionId()).orElseThrow();
        lot(Asked.Question.OUTCOME);
        askings.reply(meryem, call, opened, "no", null).get();
        assertThat(askings.reply(meryem, call, opened, "no", null).isDone()).isFalse();
        LocalDate month = clock.today().withDayOfMonth(1);
        List<Integer> body = List.of(tiznit.body().id());
        assertThat(outcomes.of(body, month, month)).isEqualTo(new OutcomeCounts.Said(1, 0));
        outcomes.add(tiznit.body().id(), Verdict.YES);
        outcomes.add(tiznit.body().id(), Verdict.PARTLY);
        outcomes.add(cast.aCommune().body().id(), Verdict.YES);
        assertThat(outcomes.of(body, month.minusMonths(2), month)).isEqualTo(new OutcomeCounts.Said(3, 1));
        assertThat(outcomes.of(body, month.minusMonths(2), month.minusMonths(1)))
                .isEqualTo(new OutcomeCounts.Said(0, 0));
    }

    /** What the server drew for the case. */
    private void lot(Asked.Question question) {
        jdbc.sql("""
                insert into frontline.asking (submission_id, round, question, point, drawn_at)
                values (:id, 0, :question, 0, now())
                on conflict (submission_id, round) do update set question = excluded.question""")
                .param("id", receipt.submissionId())
                .param("question", question.name())
                .update();
    }

    /** Which two facts the server drew. */
    private void draws(Fact first, Fact second) {
        verification.draw(meant());
        jdbc.sql("update frontline.drawn_facts set first = :first, second = :second where submission_id = :id")
                .param("id", receipt.submissionId())
                .param("first", first.name())
                .param("second", second.name())
                .update();
    }

    /** A code that nobody has, and no test guessed at before. */
    private static Verification.Meant nobody() {
        return new Verification.Meant(null, "900000" + NUMBERS.incrementAndGet());
    }

    private Verification.Meant meant() {
        return new Verification.Meant(
                receipt.submissionId(), receipt.submissionId().toString());
    }

    private Outcome<UUID> facts(String first, String second) {
        return verification.byFacts(meryem, call, meant(), first, second);
    }

    private Opened shownByFacts() {
        draws(Fact.BODY, Fact.NAME);
        facts(tiznit.body().label().ar(), "فاطمة أوبلا").get();
        return opened();
    }

    private Opened opened() {
        return verification.find(meryem, call, receipt.submissionId()).orElseThrow();
    }

    private Outcome<java.util.Optional<String>> send(Verification.Meant meant) {
        return verification.sendCode(meryem, call, meant, SentCodes.To.PHONE);
    }

    private static boolean isGuessed(List<Fact> lot) {
        return lot.stream().allMatch(fact -> fact.isNear() || fact == Fact.FILED_ON);
    }

    private void answer() {
        UUID id = receipt.submissionId();
        cases.accept(tiznit.khadija(), id, 0, "من اختصاصنا").get();
        cases.saveAnswer(
                        tiznit.khadija(),
                        id,
                        0,
                        Language.AR,
                        null,
                        null,
                        List.of(new Answers.PointAnswer(1, "عاينا", "السبب", null, null, null, null, null)))
                .get();
        cases.proposeAnswer(tiznit.khadija(), id, version()).get();
        cases.approve(tiznit.brahim(), id, version(), null).get();
        clock.advanceDays(4);
        call = calls.begin(meryem, phone, Spoken.DARIJA).get();
    }

    private int version() {
        return cases.find(tiznit.khadija(), receipt.code()).orElseThrow().version();
    }

    private Outcome<UUID> byPin(Official official, Call at, String pin) {
        return verification.byPin(
                official, at, verification.mean(official, at, "", receipt.code().digits()), pin);
    }

    private void wrong(Official official, Call at, String file, String pin) {
        var meant = verification.mean(official, at, file, receipt.code().digits());
        assertThat(verification.byPin(official, at, meant, pin).isDone()).isFalse();
        clock.advance(Duration.ofSeconds(1));
    }

    private static String key(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why) ? why.key() : "done";
    }

    private Receipt file(String name, boolean withheld) {
        return file(name, withheld, null);
    }

    private Receipt file(String name, boolean withheld, @org.jspecify.annotations.Nullable UUID helper) {
        UUID person = cast.somebody(name, phone);
        if (helper == null) {
            return cast.fileFor(person, Kind.COMPLAINT, tiznit.body().id(), "الضو طافي", withheld, Language.AR);
        }
        return cases.file(new NewSubmission(
                        Ids.next(clock.instant()),
                        Kind.COMPLAINT,
                        Language.AR,
                        "ary",
                        null,
                        "الضو طافي",
                        null,
                        ma.chikaya.casework.Channel.TELEPHONE,
                        clock.today(),
                        meryem.id(),
                        new NewSubmission.Complainant(person, "RESIDENT", withheld, helper, "ALL"),
                        tiznit.body().id(),
                        null,
                        NewSubmission.Place.NOWHERE,
                        false,
                        false,
                        List.of(),
                        null,
                        null))
                .get();
    }
}
