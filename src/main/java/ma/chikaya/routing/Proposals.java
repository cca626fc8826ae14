package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Mention;
import ma.chikaya.directory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Proposes bodies, kind and flags for a text by its own words and its place: a proposal, which a person confirms. What
 * it reads by is loaded with the first text.
 */
@Component
public class Proposals {

    /** In characters; what stands behind them is not read. */
    private static final int LONGEST = 10_000;

    /** A body that gathers less than this is not worth a line. */
    private static final double LEAST_SHARE = 0.0005;

    private static final double LEAST_CONFIDENCE = 0.01;

    private static final int MOST_TOPICS = 3;

    private static final int FEWEST_WORDS = 4;

    /** From where on the topic is likely enough to ask what its competence depends on. */
    private static final double WORTH_ASKING = 0.3;

    /** Below what anybody is presumed competent from. */
    private static final double UNSURE = 0.35;

    /**
     * What the likelihood of a kind is multiplied by, drawn from texts of authors not learnt from. Nearly all texts
     * complain, so that what was learnt says it of the others too often.
     */
    private static final Map<Kind, Double> LIFT =
            Map.of(Kind.COMPLAINT, 1.0, Kind.OBSERVATION, 1.5, Kind.SUGGESTION, 2.5, Kind.QUESTION, 2.0);

    /** And where the last sentence asks. */
    private static final double ASKS = 3;

    private final Topics topics;
    private final Bodies bodies;
    private final Territories territories;
    private final Competence competence;
    private final Flags flags;
    private final Gaps gaps;
    private final Supplier<Model> model;
    private volatile @Nullable Mind mind;

    /** What is needed to read a text. */
    private record Mind(Sight.Finder finder, Classifier classifier) {}

    @Autowired
    Proposals(Topics topics, Bodies bodies, Territories territories) {
        this(topics, bodies, territories, ModelFile::shipped);
    }

    Proposals(Topics topics, Bodies bodies, Territories territories, Supplier<Model> model) {
        this.topics = topics;
        this.bodies = bodies;
        this.territories = territories;
        this.competence = new Competence(bodies, territories);
        this.flags = new Flags(topics);
        this.gaps = new Gaps(topics);
        this.model = model;
    }

    /** Without an application around it, for programs and tests. */
    public static Proposals load() {
        Bodies bodies = Bodies.load();
        return new Proposals(new Topics(bodies), bodies, Territories.load());
    }

    /**
     * Reads a text.
     *
     * @param text what the citizen wrote, in any language and script
     * @param territory code of the place the citizen chose; null where none is known: the text's own places serve then
     */
    public Reading propose(String text, @Nullable String territory) {
        Mind mind = mind();
        Sight sight = mind.finder().find(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        List<Mention> places = territories.mentionedIn(sight.text());
        if (sight.words().list().isEmpty()) return Reading.nothing(places);
        Classifier classifier = mind.classifier();
        Classifier.Verdict verdict = classifier.judge(sight.features(), sight.pieces());
        if (!classifier.knows(sight.features(), verdict.vector(), sight.words())) return Reading.nothing(places);
        String place = place(territory, places);
        List<Proposal> proposals = new ArrayList<>();
        Candidates candidates = new Candidates(topics, competence, sight, place);
        double left = 1;
        double most = tellsLittle(sight) ? UNSURE : 1;
        for (Candidates.Found found : candidates.of(classifier.topics(), verdict.topics())) {
            if (found.share() < LEAST_SHARE) continue;
            double confidence =
                    Math.clamp(Math.min(most, classifier.confidence(found.share())), LEAST_CONFIDENCE, left);
            left = Math.max(LEAST_CONFIDENCE, left - confidence);
            proposals.add(proposal(classifier, found, confidence, sight, verdict));
        }
        List<LikelyTopic> likely = likely(classifier, verdict);
        Kind kind = kind(sight, verdict);
        return new Reading(
                sight.language(),
                proposals,
                likely,
                kind,
                flags.of(sight, verdict, classifier.topics()),
                gaps.in(sight, likely.getFirst().topic(), kind, place),
                places,
                question(sight, likely.getFirst()));
    }

    /** A few words that speak of no topic and name no body: whoever they are meant for, it is a guess. */
    private static boolean tellsLittle(Sight sight) {
        return sight.words().list().size() < FEWEST_WORDS
                && sight.bodies().isEmpty()
                && sight.features().isOffTopic();
    }

    private Mind mind() {
        Mind known = mind;
        if (known == null) {
            // Loaded twice by two first readers at worst.
            known = new Mind(
                    new Sight.Finder(topics, bodies),
                    new Classifier(model.get(), topics.list().size()));
            mind = known;
        }
        return known;
    }

    private Proposal proposal(
            Classifier classifier, Candidates.Found found, double confidence, Sight sight, Classifier.Verdict verdict) {
        Body body = found.who().body();
        double[] worth = classifier.contributions(
                sight.features(), verdict.vector(), sight.words().list().size(), found.topic());
        List<String> because = new ArrayList<>(Reasons.of(worth, sight.words()));
        if (found.own() != null && !because.contains(found.own())) because.add(found.own());
        double rounded = Math.round(100 * confidence) / 100.0;
        return new Proposal(body == null ? null : body.id(), found.who().family(), found.topic(), rounded, because);
    }

    private static List<LikelyTopic> likely(Classifier classifier, Classifier.Verdict verdict) {
        double[] left = verdict.topics().clone();
        List<LikelyTopic> found = new ArrayList<>();
        while (found.size() < Math.min(MOST_TOPICS, left.length)) {
            int most = 0;
            for (int i = 1; i < left.length; i++) if (left[i] > left[most]) most = i;
            found.add(new LikelyTopic(classifier.topics().get(most), left[most]));
            left[most] = -1;
        }
        return found;
    }

    private static Kind kind(Sight sight, Classifier.Verdict verdict) {
        double asks = Mood.of(sight.words()).contains(Mood.ASKS) ? ASKS : 1;
        Kind likeliest = Kind.COMPLAINT;
        double most = 0;
        for (Map.Entry<Kind, Double> one : verdict.kinds().entrySet()) {
            double lifted = one.getValue() * LIFT.getOrDefault(one.getKey(), 1.0);
            if (one.getKey() == Kind.QUESTION) lifted *= asks;
            if (lifted > most) {
                most = lifted;
                likeliest = one.getKey();
            }
        }
        return likeliest;
    }

    /** The finest place known: one the text names inside the place chosen, else the place chosen, else a place named. */
    private @Nullable String place(@Nullable String chosen, List<Mention> places) {
        Optional<String> known = Optional.ofNullable(chosen)
                .filter(code -> territories.find(code).isPresent());
        List<String> named = places.stream()
                .filter(mention -> mention.certain() || known.isPresent())
                .map(mention -> mention.territory().code())
                .filter(code -> known.isEmpty() || territories.isWithin(code, known.get()))
                .toList();
        if (named.isEmpty()) return known.orElse(null);
        String finest = named.getFirst();
        // مراكش، حي جيليز: the town may stand before what lies in it.
        for (String code : named) if (territories.isWithin(code, finest)) finest = code;
        return finest;
    }

    private @Nullable Fact question(Sight sight, LikelyTopic likeliest) {
        if (likeliest.likelihood() < WORTH_ASKING) return null;
        // Who writes "autoroute" has said what road it is; who names a body has chosen it.
        boolean said = topics.conditionsIn(sight.words()).containsKey(likeliest.topic())
                || !sight.bodies().isEmpty();
        return said ? null : topics.findFact(likeliest.topic()).orElse(null);
    }

    /**
     * Whom an answer to a {@link Fact} makes competent in a place; empty where it changes nothing or the place must be
     * known first.
     *
     * @param territory code of the place; null where none is known
     */
    public Optional<Body> findCompetent(Fact.Answer answer, @Nullable String territory) {
        Optional<String> place = Optional.ofNullable(territory)
                .filter(code -> territories.find(code).isPresent());
        return competence.of(new Target(answer.body(), answer.family()), place.orElse(null)).stream()
                .flatMap(who -> Optional.ofNullable(who.body()).stream())
                .findFirst();
    }

    /** The bodies of a proposal's family in a place, once the citizen has said where. */
    public Optional<Body> findBody(Proposal proposal, String territory) {
        return proposal.body() != null
                ? bodies.find(proposal.body())
                : bodies.findServing(proposal.family(), territory);
    }
}
