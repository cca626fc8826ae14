package ma.chikaya.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.Ground;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import org.jspecify.annotations.Nullable;

/** What officials do with one submission: decide, ask their service, answer. */
final class Life {

    private static final List<Ground> GROUNDS = List.of(
            Ground.BEFORE_COURT,
            Ground.NOT_COMPETENT,
            Ground.DUPLICATE,
            Ground.VAGUE,
            Ground.FINAL_JUDGMENT,
            Ground.NOT_ON_FORM);

    private final Plan plan;
    private final Hand hand;
    private final Cases cases;
    private final Phrases phrases;
    private final Official triage;
    private final @Nullable String earlier;
    private final Random random;
    private final Reply reply;
    private final Citizen citizen;
    private final String tag;
    private Crew crew;

    Life(
            Plan plan,
            Hand hand,
            Cases cases,
            LegalClock law,
            Phrases phrases,
            Official triage,
            @Nullable String earlier,
            Random random) {
        this.plan = plan;
        this.hand = hand;
        this.cases = cases;
        this.phrases = phrases;
        this.triage = triage;
        this.earlier = earlier;
        this.random = random;
        this.crew = plan.crew();
        this.tag = plan.text().language() == Language.FR ? ".fr" : ".ar";
        this.reply = new Reply(plan, hand, cases, phrases, random);
        this.citizen = new Citizen(plan, hand, cases, law, phrases, random);
    }

    void live() {
        Fate fate = plan.fate();
        if (fate == Fate.NEW || fate == Fate.AT_DESK) return;
        if (fate == Fate.ROUTED) route();
        if (fate == Fate.REDIRECTED) redirect();
        hand.passDays(0, 1);
        hand.act(() -> cases.takeUp(crew.handler(), hand.id(), version()));
        if (fate == Fate.STUDIED || fate == Fate.LATE_DECISION) return;
        boolean asks = fate == Fate.ASKED || (fate != Fate.REFUSED && random.nextInt(10) == 0);
        if (asks) askComplement(fate != Fate.ASKED);
        if (fate == Fate.ASKED) return;
        if (fate == Fate.REFUSED || fate == Fate.REFUSAL_WAITING) refuse();
        else if (plan.story().kind() == Kind.COMPLAINT) work();
        else conclude();
    }

    private void route() {
        hand.passDays(0, 2);
        int body = crew.body().id();
        hand.act(() -> cases.route(triage, hand.id(), hand.version(triage), body, say("route")));
    }

    private void redirect() {
        hand.passDays(1, 2);
        int body = plan.other().body().id();
        hand.act(() -> cases.redirect(crew.handler(), hand.id(), version(), body, say("redirect")));
        crew = plan.other();
    }

    private void askComplement(boolean comes) {
        hand.act(() -> cases.askComplement(crew.handler(), hand.id(), version(), say("complement")));
        if (!comes) return;
        hand.passDays(1, 2);
        hand.act(() -> cases.writeToBody(hand.id(), say("sent"), List.of()));
    }

    private void refuse() {
        Ground ground = GROUNDS.get(random.nextInt(GROUNDS.size()));
        if (ground == Ground.DUPLICATE && !knowsEarlier()) ground = Ground.BEFORE_COURT;
        if (ground == Ground.VAGUE) askComplement(true);
        hand.passDays(0, 1);
        Ground named = ground;
        Integer competent = named == Ground.NOT_COMPETENT
                ? Integer.valueOf(plan.other().body().id())
                : null;
        String duplicate = named == Ground.DUPLICATE ? earlier : null;
        hand.act(() -> cases.proposeRefusal(
                crew.handler(), hand.id(), version(), named, say(named.name()), say("guidance"), competent, duplicate));
        if (plan.fate() == Fate.REFUSAL_WAITING) return;
        hand.passDays(0, 2);
        hand.act(() -> cases.approve(crew.supervisor(), hand.id(), version(), null));
    }

    /** Whether the earlier case is still where its handler may name it: it may have gone to another body since. */
    private boolean knowsEarlier() {
        return earlier != null
                && TrackingCode.find(earlier)
                        .flatMap(code -> cases.find(crew.handler(), code))
                        .isPresent();
    }

    private void conclude() {
        if (plan.fate() == Fate.ACCEPTED || plan.fate() == Fate.WITH_SERVICE) return;
        hand.passDays(1, 4);
        Story.Point point = Objects.requireNonNull(
                        plan.story().answers().get(plan.text().language()))
                .getFirst();
        Concluding outcome = plan.story().kind() == Kind.QUESTION
                ? Concluding.QUESTION_ANSWERED
                : random.nextInt(4) == 0 ? Concluding.NOT_TAKEN_UP : Concluding.TAKEN_INTO_ACCOUNT;
        String reason = plan.fill(point.finding() + " " + point.reason());
        hand.act(() -> cases.conclude(crew.handler(), hand.id(), version(), outcome, reason));
        citizen.judge();
        citizen.letClose();
    }

    private void work() {
        hand.passDays(1, 2);
        if (plan.fate() == Fate.REFERRED) {
            int body = plan.other().body().id();
            hand.act(() -> cases.refer(crew.handler(), hand.id(), version(), body, say("refer")));
            crew = plan.other();
        } else {
            hand.act(() -> cases.accept(crew.handler(), hand.id(), version(), say("accept")));
        }
        if (plan.fate() == Fate.ACCEPTED) return;
        citizen.writeSometimes(crew.handler());
        askService();
        if (plan.fate() == Fate.WITH_SERVICE || plan.fate() == Fate.LATE_ANSWER) return;
        reply.write(crew);
        if (plan.fate() == Fate.DRAFTED) return;
        reply.propose(crew);
        if (plan.fate() == Fate.ANSWER_WAITING) return;
        reply.approve(crew);
        if (plan.fate() == Fate.REOPENED || plan.fate() == Fate.REOPENED_CLOSED) {
            citizen.reopen();
            if (plan.fate() == Fate.REOPENED) return;
            reply.writeAgain(crew);
            reply.propose(crew);
            reply.approve(crew);
        }
        citizen.judge();
        citizen.letClose();
    }

    /** A week or two, and before the law's own last day while that is to come. */
    private LocalDate serviceDue() {
        LocalDate wanted = hand.day().plusDays(7 + random.nextInt(8));
        CaseLine line = hand.read(crew.handler()).line();
        LocalDate last = line.answerBy() == null ? line.decideBy() : line.answerBy();
        if (last == null || !last.isAfter(hand.day()) || wanted.isBefore(last)) return wanted;
        return last.minusDays(1);
    }

    private void askService() {
        Integer service = crew.service();
        Official agent = crew.agent();
        if (service == null || agent == null) return;
        boolean waits = plan.fate() == Fate.WITH_SERVICE || plan.fate() == Fate.LATE_ANSWER;
        if (!waits && random.nextInt(10) < 3) return;
        String question = plan.details().fill(plan.story().question(), "ar");
        LocalDate due = serviceDue();
        hand.act(() -> cases.circulate(crew.handler(), hand.id(), version(), Set.of(service), question, null, due));
        if (waits) return;
        hand.passDays(1, 3);
        CaseFile.Request request = hand.read(crew.handler()).requests().stream()
                .filter(CaseFile.Request::isOpen)
                .findFirst()
                .orElseThrow();
        String answer = plan.details().fill(plan.story().reply(), "ar");
        hand.act(() -> cases.answerRequest(agent, hand.id(), request.id(), answer));
        if (random.nextInt(7) == 0) {
            hand.act(() -> cases.note(crew.handler(), hand.id(), phrases.one("note", random)));
        }
    }

    private int version() {
        return hand.version(crew.handler());
    }

    private String say(String key) {
        return plan.fill(phrases.one(key + tag, random));
    }
}
