package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import org.jspecify.annotations.Nullable;

/** Weighs who may be competent, from the topics of a text and from the bodies it names itself. */
final class Candidates {

    private static final int MOST = 3;

    /** What the second, third … body of a topic is worth beside the first. */
    private static final double[] RANK = {1, 0.62, 0.45, 0.3};

    /** What it is worth that a text names a body, or a kind of body, itself. */
    private static final double NAMED = 3;

    private static final double NAMED_KIND = 1;

    private record Candidate(Competence.Competent who, String topic, double value, List<String> because) {}

    private final Topics topics;
    private final Competence competence;
    private final Map<String, Set<Target>> conditions;
    private final @Nullable String place;
    private final List<Candidate> all = new ArrayList<>();
    private double top;
    private double second;

    Candidates(Topics topics, Competence competence, Map<String, Set<Target>> conditions, @Nullable String place) {
        this.topics = topics;
        this.competence = competence;
        this.conditions = conditions;
        this.place = place;
    }

    void addTopics(List<TopicScore> scores, Map<Body, String> bodies, Map<Family, String> families) {
        top = scores.isEmpty() ? 0 : scores.getFirst().value();
        second = scores.size() < 2 ? 0 : scores.get(1).value();
        for (TopicScore score : scores.subList(0, Math.min(6, scores.size()))) {
            List<Target> targets = topics.targets(score.topic(), conditions);
            for (int rank = 0; rank < targets.size(); rank++) {
                double value = score.value() * RANK[Math.min(rank, RANK.length - 1)];
                if (targets.get(rank).equals(Target.MENTIONED)) addMentioned(score, value, bodies, families);
                else add(targets.get(rank), score, value, bodies, families);
            }
        }
        addNamed(scores, bodies, families);
    }

    private void add(
            Target target, TopicScore score, double value, Map<Body, String> bodies, Map<Family, String> families) {
        double share = 1;
        for (Competence.Competent who : competence.of(target, place)) {
            List<String> because = new ArrayList<>(score.because());
            double worth = value * share;
            String own = who.body() == null ? null : bodies.get(who.body());
            String kind = who.body() != null && target.body() != null ? null : families.get(who.family());
            if (own != null) worth += NAMED;
            else if (kind != null) worth += NAMED_KIND;
            if (own != null || kind != null) because.add(own != null ? own : String.valueOf(kind));
            all.add(new Candidate(who, score.topic(), worth, because));
            share *= 0.8;
        }
    }

    private void addMentioned(TopicScore score, double value, Map<Body, String> bodies, Map<Family, String> families) {
        bodies.forEach((body, own) -> {
            List<String> because = new ArrayList<>(score.because());
            because.add(own);
            all.add(new Candidate(
                    new Competence.Competent(body, body.family()), score.topic(), value + NAMED, because));
        });
        families.forEach((family, own) -> add(new Target(null, family), score, value, bodies, families));
    }

    /** What the text names counts where no topic leads to it, too; a kind of body only where nothing else is clear. */
    private void addNamed(List<TopicScore> scores, Map<Body, String> bodies, Map<Family, String> families) {
        String topic = scores.isEmpty() || top < 1
                ? Topics.UNSPECIFIED
                : scores.getFirst().topic();
        TopicScore none = new TopicScore(topic, 0, List.of());
        addMentioned(none, 0, bodies, Map.of());
        if (top < 3) families.forEach((family, own) -> add(new Target(null, family), none, 0, bodies, families));
    }

    /** Up to three, each body once, the likeliest first. */
    List<Proposal> best() {
        all.sort(Comparator.comparingDouble(Candidate::value).reversed());
        double highest = all.isEmpty() ? 0 : all.getFirst().value();
        double clear = highest / (highest + 1.5) * (top == 0 ? 0.8 : top / (top + 0.4 * second));
        List<Proposal> proposals = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Candidate candidate : all) {
            Body body = candidate.who().body();
            Family family = candidate.who().family();
            if (candidate.value() <= 0 || !seen.add(body == null ? family : body.code())) continue;
            double confidence = Math.round(100 * clear * candidate.value() / highest) / 100.0;
            List<String> because =
                    candidate.because().stream().distinct().limit(4).toList();
            proposals.add(
                    new Proposal(body == null ? null : body.id(), family, candidate.topic(), confidence, because));
            if (proposals.size() == MOST) break;
        }
        return proposals;
    }
}
