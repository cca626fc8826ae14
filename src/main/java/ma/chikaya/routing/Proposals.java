package ma.chikaya.routing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Mention;
import ma.chikaya.directory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes bodies, kind and flags for a text by its own words and its place: a proposal, which a person confirms. */
@Component
public class Proposals {

    /** Below this a text says too little of anything. */
    private static final double SAYS_SOMETHING = 1.2;

    private static final int FEWEST_WORDS = 4;

    /** What the matter is stands in the beginning; in characters. */
    private static final int LONGEST = 4_000;

    /** A text this long says something, even where no topic is recognised in it. */
    private static final int LONG_ENOUGH = 10;

    private final Topics topics;
    private final Bodies bodies;
    private final Territories territories;
    private final Signs signs = new Signs();
    private final NamedBodies named;
    private final Competence competence;

    Proposals(Topics topics, Bodies bodies, Territories territories) {
        this.topics = topics;
        this.bodies = bodies;
        this.territories = territories;
        this.named = new NamedBodies(bodies);
        this.competence = new Competence(bodies, territories);
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
        String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return read(start, territory);
    }

    private Reading read(String text, @Nullable String territory) {
        Words words = Words.of(text);
        List<TopicScore> scores = TopicScore.of(words, topics.words());
        Signs.Found found = signs.in(words);
        List<Mention> places = territories.mentionedIn(text);
        String place = place(territory, places);
        Candidates candidates = new Candidates(topics, competence, topics.conditionsIn(words), place);
        candidates.addTopics(scores, named.in(words, text), found.families());
        List<Proposal> proposals = candidates.best();
        return new Reading(proposals, Signs.kind(found, words, text), flags(scores, found, words), places);
    }

    /** The finest place known: one the text names inside the place chosen, else the place chosen, else a place named. */
    private @Nullable String place(@Nullable String chosen, List<Mention> places) {
        Optional<String> known = Optional.ofNullable(chosen)
                .filter(code -> territories.find(code).isPresent());
        return places.stream()
                .filter(mention -> mention.certain() || known.isPresent())
                .map(mention -> mention.territory().code())
                .filter(code -> known.isEmpty() || territories.isWithin(code, known.get()))
                .findFirst()
                .or(() -> known)
                .orElse(null);
    }

    private Set<Flag> flags(List<TopicScore> scores, Signs.Found found, Words words) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        flags.addAll(found.flags());
        double top = scores.isEmpty() ? 0 : scores.getFirst().value();
        double second = scores.size() < 2 ? 0 : scores.get(1).value();
        for (TopicScore score : scores) {
            for (Flag flag : topics.flags(score.topic())) {
                boolean telling = score.value() >= (flag == Flag.PRIVATE ? Math.max(top, second + 0.1) : 0.6 * top);
                if (telling && score.value() >= 2) flags.add(flag);
            }
        }
        int length = words.list().size();
        boolean unclear = top < SAYS_SOMETHING && length < LONG_ENOUGH;
        boolean scolds = flags.contains(Flag.INSULT) && top < 2 * SAYS_SOMETHING;
        if (length < FEWEST_WORDS || unclear || scolds) flags.add(Flag.VAGUE);
        return flags;
    }

    /** The bodies of a proposal's family in a place, once the citizen has said where. */
    public Optional<Body> findBody(Proposal proposal, String territory) {
        return proposal.body() != null
                ? bodies.find(proposal.body())
                : bodies.findServing(proposal.family(), territory);
    }
}
