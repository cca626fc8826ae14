package ma.chikaya.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules shipped with the product; {@code reference/rules-README.md} explains the columns. */
final class RuleFile {

    private static final String FILE = "/reference/rules.csv";

    private RuleFile() {}

    static List<RuleSet> readReference() {
        return parse(Reference.text(FILE));
    }

    /** Every version in the file, oldest first. */
    static List<RuleSet> parse(String csv) {
        Map<String, Reading> versions = new LinkedHashMap<>();
        for (List<String> cells : Reference.rows(csv, "rules.csv", 11)) {
            Reading version = versions.computeIfAbsent(
                    cells.get(0), name -> new Reading(name, LocalDate.parse(cells.get(1)), day(cells.get(2))));
            Term term = Term.find(cells.get(3))
                    .orElseThrow(() -> new IllegalStateException("rules.csv: unknown term " + cells.get(3)));
            if (version.rules.put(term, rule(cells)) != null) {
                throw new IllegalStateException("rules.csv: " + cells.get(0) + " has " + cells.get(3) + " twice");
            }
        }
        return versions.values().stream()
                .map(Reading::done)
                .sorted((one, other) -> one.since().compareTo(other.since()))
                .toList();
    }

    private record Reading(
            String version, LocalDate since, @Nullable LocalDate until, EnumMap<Term, Rule> rules) {

        Reading(String version, LocalDate since, @Nullable LocalDate until) {
            this(version, since, until, new EnumMap<>(Term.class));
        }

        RuleSet done() {
            return new RuleSet(version, since, until, rules);
        }
    }

    private static Rule rule(List<String> cells) {
        return new Rule(
                Integer.parseInt(cells.get(4)),
                word(Rule.Counting.class, cells.get(5)),
                word(Rule.LastDay.class, cells.get(6)),
                word(Start.class, cells.get(7)),
                cells.get(8),
                cells.get(9),
                parts(cells.get(10)));
    }

    static Set<Rule.Part> parts(String words) {
        List<Rule.Part> parts = new ArrayList<>();
        Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .forEach(word -> parts.add(word(Rule.Part.class, word)));
        return parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts);
    }

    static <E extends Enum<E>> E word(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
