package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.directory.Bodies;

/**
 * Who is competent for a topic.
 *
 * @param targets the likeliest first
 * @param conditions words of a text that put another first
 */
record Rule(List<Target> targets, Map<Target, List<String>> conditions) {

    static final Rule NONE = new Rule(List.of(), Map.of());

    static Rule read(Sections.Section section, Bodies bodies) {
        List<Target> targets = section.values("to").stream()
                .map(value -> Target.read(value, bodies))
                .toList();
        if (targets.isEmpty()) throw new IllegalStateException("nobody competent for " + section.name());
        Map<Target, List<String>> conditions = new HashMap<>();
        for (String line : section.starting("if")) {
            int colon = line.indexOf(':');
            Target target = Target.read(line.substring(0, colon).strip(), bodies);
            conditions.put(target, Sections.split(line.substring(colon + 1)));
        }
        return new Rule(targets, conditions);
    }

    /** The targets, whatever must hold for them. */
    Stream<Target> all() {
        return Stream.concat(targets.stream(), conditions.keySet().stream());
    }

    /** The targets in their order for a text in which these conditions hold. */
    List<Target> targets(Set<Target> holding) {
        if (holding.isEmpty()) return targets;
        List<Target> ordered = new ArrayList<>(holding);
        for (Target target : targets) if (!holding.contains(target)) ordered.add(target);
        return ordered;
    }
}
