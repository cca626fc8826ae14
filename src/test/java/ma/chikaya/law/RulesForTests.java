package ma.chikaya.law;

import java.util.Set;

/** Rules of a test's own. */
final class RulesForTests {

    private RulesForTests() {}

    static Rule calendar(int days) {
        return new Rule(
                days, Rule.Counting.CALENDAR, Rule.LastDay.NEXT_WORKING, Start.FILING, "circular", "", Set.of());
    }

    static Rule working(int days) {
        return new Rule(days, Rule.Counting.WORKING, Rule.LastDay.NEXT_WORKING, Start.FILING, "circular", "", Set.of());
    }

    static Rule unmoved(int days) {
        return new Rule(days, Rule.Counting.CALENDAR, Rule.LastDay.AS_COUNTED, Start.FILING, "circular", "", Set.of());
    }
}
