package ma.chikaya.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Verdict;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.LegalClock;

/** What the citizen does after filing: writes, rates, re-opens, lets it rest. */
final class Citizen {

    private final Plan plan;
    private final Hand hand;
    private final Cases cases;
    private final LegalClock law;
    private final Phrases phrases;
    private final Random random;
    private final String tag;

    Citizen(Plan plan, Hand hand, Cases cases, LegalClock law, Phrases phrases, Random random) {
        this.plan = plan;
        this.hand = hand;
        this.cases = cases;
        this.law = law;
        this.phrases = phrases;
        this.random = random;
        this.tag = plan.text().language() == Language.FR ? ".fr" : ".ar";
    }

    void writeSometimes(Official handler) {
        String message = plan.story().message().get(plan.text().language());
        if (message == null || random.nextInt(10) >= 3) return;
        hand.act(() -> cases.writeToBody(hand.id(), plan.fill(message), List.of()));
        if (random.nextInt(3) == 0) return;
        hand.act(() -> cases.writeToCitizen(handler, hand.id(), say("reply"), List.of()));
    }

    /** Four in ten rate, and most of them well. */
    void judge() {
        if (random.nextInt(100) >= 41) return;
        hand.passDays(0, 2);
        int dice = random.nextInt(100);
        Verdict verdict = dice < 58 ? Verdict.YES : dice < 79 ? Verdict.PARTLY : Verdict.NO;
        String comment = random.nextInt(5) < 2 ? say(verdict.name()) : null;
        hand.act(() -> cases.rate(hand.id(), verdict, comment));
    }

    void reopen() {
        hand.passDays(1, 3);
        hand.act(() -> cases.rate(hand.id(), Verdict.NO, say("NO")));
        hand.act(() -> cases.reopen(hand.id(), say("reopen")));
    }

    /** Thirty days after the answer it closes by itself. */
    void letClose() {
        LocalDate answered = cases.findPublic(hand.id())
                .map(open -> open.answeredAt())
                .map(LegalClock::dayOf)
                .orElse(hand.day());
        hand.moveTo(law.closeOn(answered), LocalTime.of(1, random.nextInt(60)));
        hand.act(() -> cases.close(hand.id()));
    }

    private String say(String key) {
        return plan.fill(phrases.one(key + tag, random));
    }
}
