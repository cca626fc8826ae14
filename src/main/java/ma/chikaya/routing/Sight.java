package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.text.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Everything found in a text before anything is decided: its words, the topics, signs and bodies the lexicons know.
 *
 * @param alarming whether something that is a danger by itself stands in it (see {@link Alarm})
 */
record Sight(
        String text, Words words, Signs.Found signs, Map<Body, String> bodies, boolean alarming, Features features) {

    private static final int SHORT = 6;
    private static final int LONG = 60;

    /** In words: a text longer than this is read piece by piece too. */
    private static final int STORY = 40;

    private static final int PIECE = 30;

    /** Pieces grow with the text: side by side there are no more than these. */
    private static final int MOST_PIECES = 10;

    Map<Family, String> families() {
        return signs.families();
    }

    @Nullable
    String language() {
        return Writing.isMixed(text)
                ? "mixed"
                : words.writing().map(Writing::tag).orElse(null);
    }

    /** A long text piece by piece, each half over the next; none of a text that is not long. */
    List<Features.Part> pieces() {
        int length = words.list().size();
        if (length <= STORY) return List.of();
        int size = Math.max(PIECE, length / MOST_PIECES);
        List<Features.Part> pieces = new ArrayList<>();
        for (int to = size; to < length + size / 2; to += size / 2) {
            // The last piece is as long as the others.
            int end = Math.min(to, length);
            pieces.add(new Features.Part(end - size, end));
        }
        return pieces;
    }

    /** Finds it; shared, since its lexicons are large. */
    static final class Finder {
        private final Topics topics;
        private final Signs signs = new Signs();
        private final Concepts concepts = new Concepts();
        private final Alarm alarm = new Alarm();
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
            TopicScores scores = TopicScores.of(words, topics.words());
            Map<String, Double> alarms = alarm.in(words);
            return new Sight(
                    text,
                    words,
                    found,
                    bodies,
                    Alarm.isOne(alarms),
                    Features.of(words, scores, concepts.in(words), marks, alarms));
        }
    }
}
