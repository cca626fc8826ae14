package ma.chikaya.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force together. Never changed: another length is another version, and a case keeps the version it was
 * filed under.
 *
 * @param since the first day on which what is filed falls under it
 * @param until the last such day; null while it is in force
 */
public record RuleSet(
        String version, LocalDate since, @Nullable LocalDate until, Map<Term, Rule> rules) {

    public RuleSet {
        for (Term term : Term.values()) {
            if (!rules.containsKey(term)) throw new IllegalArgumentException(version + " lacks " + term.word());
        }
        rules = Map.copyOf(rules);
    }

    /** The newest rules that came with the product. */
    public static RuleSet reference() {
        return RuleFile.readReference().getLast();
    }

    public Rule getRule(Term term) {
        return Objects.requireNonNull(rules.get(term));
    }

    /** Another version, with one rule replaced. */
    public RuleSet with(String other, Term term, Rule rule) {
        EnumMap<Term, Rule> changed = new EnumMap<>(rules);
        changed.put(term, rule);
        return new RuleSet(other, since, until, changed);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
