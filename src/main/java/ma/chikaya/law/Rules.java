package ma.chikaya.law;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules in force, and every version that was: a case is held to those it was filed under. */
public final class Rules {

    private final List<RuleSet> inForce;
    private final RuleRecords records;
    private final InstantSource clock;
    private volatile Map<String, RuleSet> known;

    /** @param inForce the versions that follow one another, oldest first */
    Rules(List<RuleSet> inForce, RuleRecords records, InstantSource clock) {
        this.inForce = List.copyOf(inForce);
        this.records = records;
        this.clock = clock;
        inForce.forEach(records::keep);
        this.known = read();
        for (RuleSet set : inForce) {
            if (!set.equals(known.get(set.version()))) {
                throw new IllegalStateException("rules " + set.version() + " are kept with another content");
            }
        }
    }

    /** The rules for what is filed on a day; before the first ones were in force, those. */
    public RuleSet inForceOn(LocalDate day) {
        for (int i = inForce.size() - 1; i > 0; i--) if (inForce.get(i).covers(day)) return inForce.get(i);
        return inForce.getFirst();
    }

    public RuleSet today() {
        return inForceOn(LegalClock.dayOf(clock.instant()));
    }

    /** The rule for what is filed today. */
    public Rule getRule(Term term) {
        return today().getRule(term);
    }

    public Optional<RuleSet> find(String version) {
        RuleSet found = known.get(version);
        if (found != null) return Optional.of(found);
        // Another node may have newer rules than this one.
        known = read();
        return Optional.ofNullable(known.get(version));
    }

    public RuleSet get(String version) {
        return find(version).orElseThrow(() -> new IllegalArgumentException("no rules " + version));
    }

    /** Whether any version that may still be held to counts a term in working days. */
    public boolean countsWorkingDays(Term term) {
        return known.values().stream().anyMatch(set -> set.getRule(term).counting() == Rule.Counting.WORKING);
    }

    private Map<String, RuleSet> read() {
        Map<String, RuleSet> all = new HashMap<>();
        inForce.forEach(set -> all.put(set.version(), set));
        records.list().forEach(set -> all.put(set.version(), set));
        return Map.copyOf(all);
    }
}
