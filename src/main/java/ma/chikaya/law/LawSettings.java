package ma.chikaya.law;

import java.util.EnumMap;
import java.util.Map;

/** The rule in force for every term; {@link Term} shows the defaults and their sources. */
public record LawSettings(Map<Term, Rule> rules) {

    public LawSettings {
        EnumMap<Term, Rule> all = new EnumMap<>(Term.class);
        for (Term term : Term.values()) all.put(term, rules.getOrDefault(term, term.byDefault()));
        rules = Map.copyOf(all);
    }

    public static LawSettings defaults() {
        return new LawSettings(Map.of());
    }

    public Rule getRule(Term term) {
        return rules.getOrDefault(term, term.byDefault());
    }

    /** The same settings with one rule replaced. */
    public LawSettings with(Term term, Rule rule) {
        EnumMap<Term, Rule> changed = new EnumMap<>(Term.class);
        changed.putAll(rules);
        changed.put(term, rule);
        return new LawSettings(changed);
    }
}
