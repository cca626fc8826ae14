package ma.chikaya.frontline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.Verdict;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Silence;
import ma.chikaya.channels.Way;
import ma.chikaya.directory.Bodies;
import ma.chikaya.frontline.CallBack.Result;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.platform.BundledMessages;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An exchange that tells everything twice and in any order, and the queue of those who are to be called. */
@ChikayaTest
class CallBacksTest {

    private static final AtomicInteger NEXT = new AtomicInteger(200_000);

    @Autowired
    Exchange exchange;

    @Autowired
    Calls calls;

    @Autowired
    CallBacks callBacks;

    @Autowired
    Forgetting forgetting;

    @Autowired
    CallWishes wishes;

    @Autowired
    Preferences notices;

    @Autowired
    DSLContext sql;

    @Autowired
    Lots lots;

    @Autowired
    Askings askings;

    @Autowired
    Verification verification;

    @Autowired
    Silence silence;

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private Official meryem;
    private Official leila;
    private String number;
    private String id;

    @BeforeEach
    void twoOperators() {
        meryem = cast.anOfficial("مريم", "Meryem", Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK));
        leila = cast.anOfficial("ليلى", "Leila", Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK));
        number = "+212679" + NEXT.incrementAndGet();
        id = "exchange-" + NEXT.get();
    }

    @Test
    void oneOfTwoTakesACallAndTheOtherIsToldWho() {
        ring();
        ring();
        List<Call> ringing = calls.listRinging().stream()
                .filter(call -> number.equals(call.number()))
                .toList();
        assertThat(ringing).hasSize(1);
        Call taken = calls.take(meryem, ringing.getFirst().id()).get();
        assertThat(calls.take(meryem, taken.id()).isDone()).as("again").isTrue();
        assertThat(calls.take(leila, taken.id()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().key()).isEqualTo("frontline.refused.taken"));
        exchange.hear(Exchange.Event.ANSWERED, id, number, leila.email());
        assertThat(calls.find(taken.id()).orElseThrow().official()).isEqualTo(meryem.id());
        end();
        end();
        ring();
        assertThat(calls.find(taken.id()).orElseThrow().state()).isEqualTo(Call.State.ENDED);
        assertThat(callBacks.findWaiting(number)).as("it was answered").isEmpty();
    }

    @Test
    void theExchangeBringsAnAnsweredCallToItsOfficial() {
        exchange.hear(Exchange.Event.ANSWERED, id, number.substring(1), leila.email());
        assertThat(calls.listOpen(leila)).extracting(Call::number).contains(number);
        exchange.hear(Exchange.Event.ANSWERED, id + "b", "anonymous", "nobody@example.ma");
        assertThat(calls.listRinging()).anyMatch(call -> call.number() == null);
    }

    @Test
    void aMissedCallWaitsOnceHoweverOftenItRang() {
        for (int i = 0; i < 3; i++) {
            exchange.hear(Exchange.Event.RINGING, id + i, number, null);
            exchange.hear(Exchange.Event.ENDED, id + i, number, null);
            exchange.hear(Exchange.Event.ENDED, id + i, number, null);
        }
        exchange.hear(Exchange.Event.ENDED, id + "late", number, null);
        exchange.hear(Exchange.Event.RINGING, id + "late", number, null);
        assertThat(waiting()).isEqualTo(1);
        assertThat(calls.listRinging()).noneMatch(call -> number.equals(call.number()));
        exchange.hear(Exchange.Event.ENDED, id + "hidden", null, null);
        callBacks.promise(meryem, number, Spoken.TAMAZIGHT, clock.instant(), null, "");
        assertThat(waiting()).isEqualTo(1);
        assertThat(callBacks.findWaiting(number))
                .hasValueSatisfying(entry -> assertThat(entry.reason()).isEqualTo(CallBack.Reason.PROMISED))
                .hasValueSatisfying(entry -> assertThat(entry.spoken()).isEqualTo(Spoken.TAMAZIGHT));
    }

    @Test
    void whoCallsHimselfWaitsNoMore() {
        end();
        assertThat(callBacks.findWaiting(number)).isPresent();
        exchange.hear(Exchange.Event.RINGING, id + "again", number, null);
        Call again = calls.listRinging().stream()
                .filter(call -> number.equals(call.number()))
                .findFirst()
                .orElseThrow();
        calls.take(meryem, again.id()).get();
        assertThat(callBacks.findWaiting(number)).isEmpty();
    }

    @Test
    void threeTriesByOneOfficialEachAndNeverAtNight() {
        end();
        CallBack entry = callBacks.findWaiting(number).orElseThrow();
        for (int tries = 1; tries <= CallBacks.TRIES; tries++) {
            Call call = calls.callBack(meryem, entry.id()).get();
            assertThat(call.number()).isEqualTo(number);
            assertThat(calls.callBack(leila, entry.id()).isDone()).as("hers").isFalse();
            assertThat(callBacks.note(leila, entry.id(), Result.REACHED).isDone())
                    .isFalse();
            callBacks.note(meryem, entry.id(), Result.NO_ANSWER).get();
            if (tries < CallBacks.TRIES) {
                assertThat(calls.callBack(leila, entry.id()).isDone())
                        .as("not yet")
                        .isFalse();
                clock.advance(Duration.ofHours(2));
            }
        }
        assertThat(callBacks.findWaiting(number)).as("given up").isEmpty();
        assertThat(callBacks.note(meryem, entry.id(), Result.REACHED).isDone()).isFalse();

        Instant night =
                TestClock.TODAY.atTime(22, 30).atZone(TestClock.CASABLANCA).toInstant();
        clock.set(night);
        Instant due = callBacks.promise(meryem, number, Spoken.DARIJA, night, null, "");
        assertThat(due)
                .isEqualTo(TestClock.TODAY
                        .plusDays(1)
                        .atTime(8, 0)
                        .atZone(TestClock.CASABLANCA)
                        .toInstant());
        CallBack promised = callBacks.findWaiting(number).orElseThrow();
        assertThat(calls.callBack(meryem, promised.id()).isDone()).isFalse();
        clock.set(due);
        assertThat(calls.callBack(leila, promised.id()).isDone()).isTrue();
        clock.advance(Duration.ofMinutes(31));
        assertThat(calls.callBack(meryem, promised.id()).isDone())
                .as("left by her")
                .isTrue();
        callBacks.note(meryem, promised.id(), Result.REACHED).get();
        assertThat(callBacks.findWaiting(number)).isEmpty();
    }

    @Test
    void whoWishesToBeCalledIsPutIntoTheQueueByNews() {
        Cast.Commune tiznit = cast.aCommune();
        UUID file = filed(tiznit);
        wishes.put(meryem, new CallWish(file, Spoken.TAMAZIGHT, null));
        notices.choose(file, false, new Preference(Way.CALL, Language.AR));
        assertThat(callBacks.findWaiting(number)).isEmpty();
        assertThat(cases.accept(tiznit.khadija(), file, 7, "سبب").isDone()).isFalse();
        assertThat(callBacks.findWaiting(number)).as("nothing happened").isEmpty();
        cases.accept(tiznit.khadija(), file, 0, "من اختصاصنا").get();
        assertThat(callBacks.findWaiting(number))
                .hasValueSatisfying(entry -> assertThat(entry.reason()).isEqualTo(CallBack.Reason.NEWS))
                .hasValueSatisfying(entry -> assertThat(entry.spoken()).isEqualTo(Spoken.TAMAZIGHT))
                .hasValueSatisfying(entry -> assertThat(entry.submission()).isEqualTo(file));

        UUID missed = filed(tiznit);
        String other = "+212678" + NEXT.incrementAndGet();
        notices.choose(missed, false, new Preference(Way.CALL, Language.AR));
        wishes.put(meryem, new CallWish(missed, Spoken.DARIJA, other));
        exchange.hear(Exchange.Event.ENDED, id + "missed", other, null);
        cases.redirect(tiznit.khadija(), missed, 0, cast.aCommune().body().id(), "من اختصاص غيرنا")
                .get();
        exchange.hear(Exchange.Event.ANSWERED, id + "himself", other, meryem.email());
        assertThat(callBacks.findWaiting(other))
                .as("he called, and was not told the news that took the place of his missed call")
                .hasValueSatisfying(entry -> assertThat(entry.submission()).isEqualTo(missed));
    }

    @Test
    void nobodyAbroadIsCalledAtHisNightAndEarlierPromisesStand() {
        clock.set(TestClock.TODAY.atTime(10, 0).atZone(TestClock.CASABLANCA).toInstant());
        String montreal = "+1514555" + String.format("%04d", NEXT.incrementAndGet() % 10_000);
        Instant due = callBacks.promise(meryem, montreal, Spoken.FRENCH, clock.instant(), null, "الدفتر العقاري");
        assertThat(due.atZone(ZoneOffset.UTC).getHour())
                .as("day in Montréal and in Vancouver, which the number does not tell apart")
                .isBetween(15, 16);
        CallBack entry = callBacks.findWaiting(montreal).orElseThrow();
        assertThat(calls.callBack(meryem, entry.id()).isDone()).isFalse();
        Instant later = due.plus(Duration.ofHours(3));
        assertThat(callBacks.promise(leila, montreal, Spoken.FRENCH, later, null, "ابنه يسأل عن المنحة"))
                .isEqualTo(due);
        assertThat(callBacks.findWaiting(montreal).orElseThrow().note())
                .isEqualTo("الدفتر العقاري · ابنه يسأل عن المنحة");
        clock.set(due);
        assertThat(calls.callBack(meryem, entry.id()).isDone()).isTrue();
    }

    @Test
    void whoChoosesAnotherWayIsCalledNoMoreWhateverWaits() {
        Cast.Commune tiznit = cast.aCommune();
        UUID file = filed(tiznit);
        notices.choose(file, false, new Preference(Way.CALL, Language.FR));
        cases.accept(tiznit.khadija(), file, 0, "من اختصاصنا").get();
        assertThat(callBacks.findWaiting(number))
                .as("nobody said which language")
                .hasValueSatisfying(entry -> assertThat(entry.spoken()).isEqualTo(Spoken.DARIJA));
        notices.choose(file, true, new Preference(Way.PORTAL, Language.FR));
        assertThat(callBacks.findWaiting(number)).as("that was his helper").isPresent();
        notices.choose(file, false, new Preference(Way.SMS, Language.FR));
        assertThat(callBacks.findWaiting(number)).isEmpty();
        cases.writeToCitizen(tiznit.khadija(), file, "رسالة", List.of()).get();
        assertThat(callBacks.findWaiting(number)).as("told otherwise").isEmpty();
        callBacks.promise(meryem, number, Spoken.DARIJA, clock.instant(), file, "");
        notices.choose(file, false, new Preference(Way.MAIL, Language.FR));
        assertThat(callBacks.findWaiting(number)).as("a promise is a promise").isPresent();
    }

    @Test
    void theLotDrawsWhomToAskOnceAndNobodyWhoSaidNo() {
        lotBegins(20);
        Cast.Commune tiznit = cast.aCommune();
        String silent = number.replace("+212679", "+212680");
        String called = number.replace("+212679", "+212681");
        String portal = number.replace("+212679", "+212682");
        UUID file = concluded(tiznit, number);
        concluded(tiznit, silent);
        concluded(tiznit, called);
        notices.choose(concluded(tiznit, portal), false, new Preference(Way.PORTAL, Language.AR));
        silence.keep(silent);
        callBacks.promise(meryem, called, Spoken.DARIJA, clock.instant(), null, "");
        CallBack promised = callBacks.findWaiting(called).orElseThrow();
        calls.callBack(meryem, promised.id()).get();
        callBacks.note(meryem, promised.id(), Result.REACHED).get();
        draw();
        assertThat(callBacks.findWaiting(number)).as("not read yet").isEmpty();
        clock.advanceDays(4);
        draw();
        CallBack entry = callBacks.findWaiting(number).orElseThrow();
        assertThat(entry.reason()).isEqualTo(CallBack.Reason.ASKED);
        assertThat(entry.submission()).isEqualTo(file);
        for (String other : List.of(silent, called, portal)) {
            assertThat(callBacks.findWaiting(other)).as(other).isEmpty();
        }
        end();
        assertThat(callBacks.findWaiting(number).orElseThrow().reason())
                .as("what he wants himself comes first")
                .isEqualTo(CallBack.Reason.MISSED);
    }

    @Test
    void whoDoesNotWishToBeAskedIsNotCalledForItAgain() {
        lotBegins(20);
        Cast.Commune tiznit = cast.aCommune();
        concluded(tiznit, number);
        clock.advanceDays(4);
        draw();
        CallBack entry = callBacks.findWaiting(number).orElseThrow();
        Call call = calls.callBack(meryem, entry.id()).get();
        assertThat(verification.findAsked(meryem, call)).contains(entry.submission());
        callBacks.note(meryem, entry.id(), Result.DECLINED).get();
        assertThat(verification.findAsked(meryem, call)).isEmpty();
        lotBegins(40);
        concluded(tiznit, number);
        String other = number.replace("+212679", "+212684");
        concluded(tiznit, other);
        clock.advanceDays(4);
        draw();
        assertThat(callBacks.findWaiting(number))
                .as("about another case either")
                .isEmpty();
        assertThat(callBacks.findWaiting(other)).as("others are").isPresent();
    }

    @Test
    void whoSaysItHimselfOrIsAskedInACallOfHisOwnIsNotCalledForIt() {
        lotBegins(20);
        Cast.Commune tiznit = cast.aCommune();
        UUID file = concluded(tiznit, number);
        String other = number.replace("+212679", "+212683");
        UUID asked = concluded(tiznit, other);
        clock.advanceDays(4);
        draw();
        assertThat(callBacks.findWaiting(number)).isPresent();
        cases.rate(file, Verdict.NO, null).get();
        assertThat(callBacks.findWaiting(number)).isEmpty();
        Call call = calls.begin(meryem, other, Spoken.DARIJA).get();
        Opened opened = Opened.byPerson(asked).through(meryem.id());
        assertThat(askings.draw(opened)).as("the lot has fallen on him").isPresent();
        askings.reply(meryem, call, opened, "yes", null).get();
        assertThat(callBacks.findWaiting(other)).isEmpty();
        assertThat(askings.draw(opened)).as("once a round").isEmpty();
    }

    @Test
    void numbersAreForgottenAMonthLater() {
        Call call = calls.begin(meryem, number, Spoken.DARIJA).get();
        clock.advance(Duration.ofHours(4));
        forgetting.work();
        assertThat(calls.find(call.id()).orElseThrow().isOpen()).isFalse();
        clock.advanceDays(31);
        forgetting.work();
        assertThat(calls.find(call.id())).isEmpty();
    }

    @Test
    void everySentenceIsSpokenInEveryLanguage() {
        BundledMessages messages = new BundledMessages();
        List<String> written = List.of("say.code.title", "say.code.text", "say.receipt.text");
        List<String> said = messages.keys(Language.AR).stream()
                .filter(key -> key.startsWith("say.") && !written.contains(key))
                .sorted()
                .toList();
        assertThat(new Darija().keys()).containsExactlyInAnyOrderElementsOf(said);
        for (Language language : Language.values())
            assertThat(messages.keys(language)).containsAll(said);
    }

    @Test
    void everyQuestionOfCompetenceIsSpokenInDarijaWithAllItsAnswers() throws IOException {
        String facts;
        try (var in = getClass().getResourceAsStream("/routing/facts.txt")) {
            facts = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (String section :
                Pattern.compile("(?m)^(?=\\[)").splitAsStream(facts).toList()) {
            if (!section.startsWith("[fact.")) continue;
            asked.put(section.substring("[fact.".length(), section.indexOf(']')), (int)
                    section.lines().skip(1).filter(line -> line.contains(":")).count());
        }
        assertThat(asked).hasSizeGreaterThan(10);
        Darija darija = new Darija();
        asked.forEach((code, answers) ->
                assertThat(darija.fact(code)).as(code).hasSize(1 + answers).doesNotContain(""));
    }

    @Test
    void twoNodesDrawEachAnswerOnce() throws Exception {
        lotBegins(90);
        Cast.Commune commune = cast.aCommune();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            String phone = "+212679" + NEXT.incrementAndGet();
            numbers.add(phone);
            concluded(commune, phone);
        }
        clock.advanceDays(5);
        try (var nodes = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int node = 0; node < 3; node++) running.add(nodes.submit(() -> lots.draw(1)));
            int seen = 0;
            for (Future<Integer> one : running) seen += one.get();
            assertThat(seen)
                    .as("one looked at them, the others found nothing left")
                    .isEqualTo(12);
        }
        assertThat(callBacks.list().stream().map(CallBack::number).filter(numbers::contains))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    private UUID filed(Cast.Commune commune) {
        return cast.fileFor(
                        cast.somebody("عائشة", number),
                        Kind.COMPLAINT,
                        commune.body().id(),
                        "الضو",
                        false,
                        Language.AR)
                .submissionId();
    }

    private UUID concluded(Cast.Commune commune, String phone) {
        UUID file = cast.fileFor(
                        cast.somebody("عائشة", phone),
                        Kind.OBSERVATION,
                        commune.body().id(),
                        "الضو",
                        false,
                        Language.AR)
                .submissionId();
        cases.conclude(commune.khadija(), file, 0, Concluding.TAKEN_INTO_ACCOUNT, "أخذنا بها")
                .get();
        return file;
    }

    /** On a day when no other test answers anybody, so that its answers are the next in the lot. */
    private void lotBegins(int days) {
        clock.advanceDays(days);
        sql.execute("delete from frontline.lot");
        sql.execute(
                "insert into frontline.lot (answered_at, submission_id) values (?::timestamptz, ?)",
                clock.instant().toString(),
                new UUID(0, 0));
    }

    /** Everybody whose turn it is. */
    private void draw() {
        int seen;
        do seen = lots.draw(1);
        while (seen > 0);
    }

    private int waiting() {
        return (int) callBacks.list().stream()
                .filter(entry -> entry.number().equals(number))
                .count();
    }

    private void ring() {
        exchange.hear(Exchange.Event.RINGING, id, number, null);
    }

    private void end() {
        exchange.hear(Exchange.Event.ENDED, id, number, null);
    }
}
