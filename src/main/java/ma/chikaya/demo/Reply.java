package ma.chikaya.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/** The reasoned answer: points, draft, proposal and its approval. */
final class Reply {

    private final Plan plan;
    private final Hand hand;
    private final Cases cases;
    private final Phrases phrases;
    private final Random random;
    private final Language language;
    private final String tag;

    Reply(Plan plan, Hand hand, Cases cases, Phrases phrases, Random random) {
        this.plan = plan;
        this.hand = hand;
        this.cases = cases;
        this.phrases = phrases;
        this.random = random;
        this.language = plan.text().language();
        this.tag = language == Language.FR ? ".fr" : ".ar";
    }

    void write(Crew crew) {
        hand.passDays(1, 2);
        List<CaseFile.Point> points = new ArrayList<>();
        for (Story.Point point : points()) {
            points.add(new CaseFile.Point(points.size() + 1, plan.fill(point.label()), null));
        }
        hand.act(() -> cases.setPoints(crew.handler(), hand.id(), hand.version(crew.handler()), points));
        List<Answers.PointAnswer> answers = new ArrayList<>();
        for (Story.Point point : points()) {
            answers.add(answer(
                    answers.size() + 1, plan.fill(point.finding()), plan.fill(point.reason()), point.basis(), crew));
        }
        save(crew, answers);
    }

    /** The answer after a re-opening: the same points, looked at again. */
    void writeAgain(Crew crew) {
        hand.passDays(2, 5);
        List<Answers.PointAnswer> answers = new ArrayList<>();
        for (CaseFile.Point point : hand.read(crew.handler()).points()) {
            answers.add(new Answers.PointAnswer(
                    point.no(),
                    phrases.get("again" + tag, 0),
                    phrases.get("again" + tag, 1),
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        save(crew, answers);
    }

    void propose(Crew crew) {
        hand.passDays(0, 1);
        hand.act(() -> cases.proposeAnswer(crew.handler(), hand.id(), hand.version(crew.handler())));
    }

    void approve(Crew crew) {
        hand.passDays(0, 2);
        if (random.nextInt(14) == 0) {
            hand.act(() -> cases.sendBack(
                    crew.supervisor(), hand.id(), hand.version(crew.supervisor()), phrases.one("back.ar", random)));
            propose(crew);
            hand.passDays(0, 1);
        }
        hand.act(() -> cases.approve(crew.supervisor(), hand.id(), hand.version(crew.supervisor()), null));
    }

    private void save(Crew crew, List<Answers.PointAnswer> answers) {
        hand.act(() -> cases.saveAnswer(
                crew.handler(), hand.id(), 0, language, phrases.one("opening" + tag, random), null, answers));
    }

    private Answers.PointAnswer answer(int no, String finding, String reason, String basis, Crew crew) {
        @Nullable String measure = no == 1 ? plan.story().measure().get(language) : null;
        return new Answers.PointAnswer(
                no,
                finding,
                reason,
                basis,
                measure,
                measure == null ? null : crew.body().name().in(language),
                measure == null ? null : hand.day().plusDays(20 + random.nextInt(40)),
                null);
    }

    private List<Story.Point> points() {
        return plan.story().answers().getOrDefault(language, List.of());
    }
}
