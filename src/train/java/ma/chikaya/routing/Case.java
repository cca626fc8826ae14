package ma.chikaya.routing;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.directory.Bodies;
import ma.chikaya.text.Writing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text to measure with.
 *
 * @param accept codes of bodies either of which is right
 * @param branches names of branches or families any body of which is right
 * @param topic the right one; null where not known
 * @param kind the right one; null where not known
 * @param flags the right ones; null where not known
 */
record Case(
        String language,
        String text,
        @Nullable String territory,
        Set<String> accept,
        Set<String> branches,
        @Nullable String topic,
        @Nullable Kind kind,
        @Nullable Set<Flag> flags) {

    /** Of a topic the first two bodies named by its rule are right, and those named for certain words. */
    private static final int FIRST = 2;

    /** The body is whichever the text names: to know the topic is to be right. */
    boolean isOfMentioned() {
        return accept.contains(Target.MENTIONED.toString());
    }

    /** Whether nobody is to be presumed competent. */
    boolean isOfNobody() {
        return accept.isEmpty() && branches.isEmpty();
    }

    static Case of(Example example, Topics topics, Bodies bodies) {
        Set<String> accept = new HashSet<>();
        Set<String> branches = new HashSet<>();
        Rule rule = topics.rule(example.topic());
        Stream.concat(rule.targets().stream().limit(FIRST), rule.conditions().keySet().stream())
                .forEach(target -> {
                    if (target.equals(Target.MENTIONED)) accept.add(target.toString());
                    else if (target.body() != null)
                        accept.add(bodies.get(target.body()).code());
                    else if (target.family() != null)
                        branches.add(
                                Branch.of(target.family()) == Branch.STATE
                                        ? target.family().name()
                                        : Branch.of(target.family()).name());
                });
        return new Case(
                example.language(),
                example.text(),
                example.place(),
                accept,
                branches,
                example.topic(),
                example.kind(),
                example.flags());
    }

    /** A line of JSON: text, territory, accept, acceptKinds; and language, topic, kind, flags where they are known. */
    static Case read(String line) {
        JsonNode json = JsonMapper.shared().readTree(line);
        String text = json.path("text").asString("");
        String language = json.path("language").asString("");
        String kind = json.path("kind").asString("");
        return new Case(
                language.isEmpty() ? language(text) : language,
                text,
                json.path("territory").asString(null),
                words(json.path("accept")),
                words(json.path("acceptKinds")),
                json.path("topic").asString(null),
                kind.isEmpty() ? null : Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)),
                json.has("flags")
                        ? words(json.path("flags")).stream().map(Flag::valueOf).collect(Collectors.toSet())
                        : null);
    }

    private static String language(String text) {
        return Writing.isMixed(text)
                ? "mixed"
                : Writing.detect(text).map(Writing::tag).orElse("none");
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        for (JsonNode word : list) words.add(word.asString(""));
        return words;
    }
}
