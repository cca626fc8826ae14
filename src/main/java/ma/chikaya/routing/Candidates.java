package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import org.jspecify.annotations.Nullable;

/** Shares the likelihood of the topics out among those competent for them, and heeds the bodies a text names itself. */
final class Candidates {

    private static final int MOST = 3;

    /** Less likely topics change nothing. */
    private static final double LEAST = 0.0002;

    /**
     * What the first, second, third … body of a topic gets of it: little, so that three bodies are seldom those of one topic
     * where another is possible.
     */
    private static final double[] RANK = {1, 0.06, 0.03, 0.015};

    /** How much likelier a body is for being named in the text; a kind of body is no likelier for being spoken of. */
    private static final double NAMED = 5;

    /**
     * What the bodies named are worth together, whatever the topic, where no topic is likely: the surer a topic, the more
     * likely they only pass by in the story.
     */
    private static final double ONLY_NAMED = 0.5;

    /** What the second council is worth where a city has two levels of them. */
    private static final double SECOND_COUNCIL = 0.55;

    /** A candidate as it gathers its share. */
    private static final class Candidate {
        private final Competence.Competent who;
        private String topic = "";
        private double best;
        private double value;
        private @Nullable String own;

        private Candidate(Competence.Competent who) {
            this.who = who;
        }
    }

    /** Whom the text may mean: who, for which topic, with what share, and the writer's own name for it. */
    record Found(
            Competence.Competent who,
            String topic,
            double share,
            @Nullable String own) {}

    private final Topics topics;
    private final Competence competence;
    private final Map<String, Set<Target>> conditions;
    private final @Nullable String place;
    private final Map<Body, String> bodies;
    private final Map<Family, String> families;
    private final Map<Object, Candidate> all = new LinkedHashMap<>();

    Candidates(Topics topics, Competence competence, Sight sight, @Nullable String place) {
        this.topics = topics;
        this.competence = competence;
        this.conditions = topics.conditionsIn(sight.words());
        this.place = place;
        this.bodies = sight.bodies();
        this.families = sight.families();
    }

    /** Up to three, each body once, the likeliest first. */
    List<Found> of(List<String> codes, double[] likely) {
        double nobody = 0;
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] >= LEAST) nobody += add(codes.get(i), likely[i]);
        }
        for (Body body : bodies.keySet()) {
            gather(new Competence.Competent(body, body.family()), Topics.UNSPECIFIED, 0, 0);
        }
        double unsure = 1 - Arrays.stream(likely).max().orElse(0);
        double sum = nobody;
        for (Candidate candidate : all.values()) {
            boost(candidate);
            if (bodies.containsKey(candidate.who.body())) candidate.value += ONLY_NAMED * unsure / bodies.size();
            if (candidate.who.family() != Family.COMMUNE || place == null) sum += candidate.value;
        }
        double whole = Math.max(sum, 1);
        List<Found> found = new ArrayList<>();
        for (Candidate one : all.values()) {
            found.add(new Found(one.who, one.topic, Math.min(1, one.value / whole), one.own));
        }
        found.sort(Comparator.comparingDouble(Found::share).reversed());
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /** Shares a topic out; what nobody can be found for is returned. */
    private double add(String topic, double likely) {
        List<Target> targets = topics.targets(topic, conditions);
        double whole = 0;
        for (int rank = 0; rank < targets.size(); rank++) whole += rank(rank);
        double nobody = 0;
        for (int rank = 0; rank < targets.size(); rank++) {
            double value = likely * rank(rank) / whole;
            boolean found = targets.get(rank).equals(Target.MENTIONED)
                    ? addMentioned(topic, value)
                    : addTarget(targets.get(rank), topic, value);
            if (!found) nobody += value;
        }
        return nobody;
    }

    private boolean addTarget(Target target, String topic, double value) {
        double worth = value;
        List<Competence.Competent> competent = competence.of(target, place);
        for (Competence.Competent who : competent) {
            gather(who, topic, worth, worth);
            worth *= SECOND_COUNCIL;
        }
        return !competent.isEmpty();
    }

    private boolean addMentioned(String topic, double value) {
        int named = bodies.size() + families.size();
        if (named == 0) return false;
        for (Body body : bodies.keySet())
            gather(new Competence.Competent(body, body.family()), topic, value / named, value);
        for (Family family : families.keySet()) addTarget(new Target(null, family), topic, value / named);
        return true;
    }

    private void gather(Competence.Competent who, String topic, double value, double weight) {
        Body body = who.body();
        Candidate candidate = all.computeIfAbsent(body == null ? who.family() : body.id(), key -> new Candidate(who));
        candidate.value += value;
        if (candidate.topic.isEmpty() || weight > candidate.best) {
            candidate.topic = topic;
            candidate.best = weight;
        }
    }

    private void boost(Candidate candidate) {
        Body body = candidate.who.body();
        candidate.own = body == null ? null : bodies.get(body);
        if (candidate.own != null) candidate.value *= NAMED;
        else candidate.own = families.get(candidate.who.family());
    }

    private static double rank(int rank) {
        return RANK[Math.min(rank, RANK.length - 1)];
    }
}
