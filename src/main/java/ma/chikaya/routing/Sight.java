package ma.chikaya.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.text.Writing;
import org.jspecify.annotations.Nullable;

/** Everything found in a text before anything is decided: its words, the topics, signs and bodies the lexicons know. */
record Sight(String text, Words words, Signs.Found signs, Map<Body, String> bodies, Features features) {

    private static final int SHORT = 6;
    private static final int LONG = 60;

    Map<Family, String> families() {
        return signs.families();
    }

    @Nullable
    String language() {
        return Writing.isMixed(text)
                ? "mixed"
                : words.writing().map(Writing::tag).orElse(null);
    }

    /** Finds it; shared, since its lexicons are large. */
    static final class Finder {
        private final Topics topics;
        private final Signs signs = new Signs();
        private final Concepts concepts = new Concepts();
        private final NamedBodies named;

        Finder(Topics topics, Bodies bodies) {
            this.topics = topics;
            this.named = new NamedBodies(bodies);
        }

        Sight find(String text) {
            Words words = Words.of(text);
            Signs.Found found = signs.in(words);
            Map<Body, String> bodies = named.in(words, text);
            Set<String> marks = new TreeSet<>(found.sums().keySet());
            for (Body body : bodies.keySet()) marks.add("body." + body.code());
            if (text.indexOf('?') >= 0 || text.indexOf('؟') >= 0) marks.add("mark.question");
            if (text.indexOf('!') >= 0) marks.add("mark.exclamation");
            if (Signs.isDenied(text)) marks.add("mark.not_done");
            int length = words.list().size();
            if (length < SHORT) marks.add("length.short");
            if (length > LONG) marks.add("length.long");
            List<TopicScore> scores = TopicScore.of(words, topics.words());
            return new Sight(text, words, found, bodies, Features.of(words, scores, concepts.in(words), marks));
        }
    }
}
