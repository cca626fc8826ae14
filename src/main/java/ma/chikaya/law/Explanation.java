package ma.chikaya.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;

/** Why a date is what it is, in steps a page can show: rule, from when, days skipped and why, last day. */
public record Explanation(List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * One sentence.
     *
     * @param key key in the message area {@code law}
     * @param arguments named arguments: dates as {@link java.time.LocalDate}, names as {@link LocalText}
     */
    public record Step(String key, Map<String, Object> arguments) {

        public Step {
            arguments = Map.copyOf(arguments);
        }

        /** The arguments as a message in that language wants them: names are taken in the language. */
        public Map<String, Object> argumentsIn(Language language) {
            Map<String, Object> plain = new LinkedHashMap<>(arguments);
            plain.replaceAll((name, value) -> value instanceof LocalText text ? text.in(language) : value);
            return plain;
        }
    }
}
