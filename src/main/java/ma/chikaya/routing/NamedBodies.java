package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyOrder;
import ma.chikaya.directory.Family;
import ma.chikaya.text.SearchText;

/** Finds the bodies a text names in full, by their ministry's short name or by their acronym in capitals. */
final class NamedBodies {

    private static final Pattern ACRONYM = Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z][A-Z0-9]{2,}(?![\\p{L}\\p{N}])");

    /** Codes that are words or names too. */
    private static final Set<String> ORDINARY = Set.of("MED", "ADD", "CAM", "DAR", "HAS", "ADA", "MIC", "CCM", "RAK");

    private final Bodies bodies;
    private volatile Learnt learnt;

    /** The names of one edition of the directory: a ministry is renamed while the product runs. */
    private record Learnt(int edition, Lexicon<Integer> names) {}

    NamedBodies(Bodies bodies) {
        this.bodies = bodies;
        this.learnt = learn(bodies);
    }

    private static Learnt learn(Bodies bodies) {
        int edition = bodies.edition();
        Lexicon<Integer> names = new Lexicon<>(false);
        Map<Integer, List<String>> phrases = new HashMap<>();
        for (Body body : bodies.list(BodyOrder.ADMINISTRATIONS)) {
            if (body.territory() != null) continue;
            List<String> own = new ArrayList<>();
            for (String name : List.of(body.name().ar(), body.name().fr())) {
                String said = body.family() == Family.MINISTRY ? shortName(name) : name;
                if (SearchText.words(said).size() > 1) own.add(said.replace(",", " "));
            }
            phrases.put(body.id(), own);
        }
        names.learn(phrases);
        return new Learnt(edition, names);
    }

    private Lexicon<Integer> names() {
        Learnt known = learnt;
        if (known.edition() == bodies.edition()) return known.names();
        known = learn(bodies);
        learnt = known;
        return known.names();
    }

    /** The bodies named, each with the writer's words. */
    Map<Body, String> in(Words words, String text) {
        Map<Body, String> found = new LinkedHashMap<>();
        for (Lexicon.Hit<Integer> hit : names().in(words)) {
            found.putIfAbsent(bodies.get(hit.meaning()), words.written(hit.first(), hit.last()));
        }
        if (text.chars().noneMatch(Character::isLowerCase) && text.chars().noneMatch(c -> c >= 'ء')) return found;
        Matcher acronyms = ACRONYM.matcher(text);
        while (acronyms.find()) {
            String own = acronyms.group();
            if (ORDINARY.contains(own)) continue;
            bodies.findByCode(own).filter(Body::addressable).ifPresent(body -> found.putIfAbsent(successor(body), own));
        }
        return found;
    }

    /** What the former distributors did, the regional companies do. */
    private Body successor(Body body) {
        Integer parent = body.parent();
        return body.family() == Family.DISTRIBUTOR && parent != null ? bodies.get(parent) : body;
    }

    /** وزارة الصحة, Ministère de la Santé: nobody writes the rest. */
    private static String shortName(String name) {
        StringBuilder out = new StringBuilder();
        int telling = 0;
        for (String word : name.split("[\\s,]+", 0)) {
            out.append(word).append(' ');
            if (word.length() > 3 && ++telling == 2) break;
        }
        return out.toString().strip();
    }
}
