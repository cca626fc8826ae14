package ma.chikaya.law;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Gives the product its clock. A rule in force is replaced by settings such as {@code chikaya.law.rules.answer.days=60},
 * {@code chikaya.law.rules.answer.counting=working}, {@code chikaya.law.rules.answer.last-day=as_counted} and
 * {@code chikaya.law.rules.answer.source=…}; the rules are then another version, and what was filed before keeps its own.
 */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    record Change(
            @Nullable Integer days,
            Rule.@Nullable Counting counting,
            Rule.@Nullable LastDay lastDay,
            @Nullable String source) {

        Rule applyTo(Rule rule) {
            return new Rule(
                    days == null ? rule.days() : days,
                    counting == null ? rule.counting() : counting,
                    lastDay == null ? rule.lastDay() : lastDay,
                    rule.start(),
                    source == null ? rule.source() : source,
                    source == null ? rule.article() : "",
                    source == null ? rule.assumed() : java.util.Set.of());
        }
    }

    @Bean
    Rules rules(Environment environment, RuleRecords records, InstantSource clock) {
        Map<Term, Change> changes = Binder.get(environment)
                .bind("chikaya.law.rules", Bindable.mapOf(Term.class, Change.class))
                .orElseGet(Map::of);
        List<RuleSet> sets = new ArrayList<>(RuleFile.readReference());
        if (!changes.isEmpty()) sets.add(change(sets.removeLast(), changes));
        return new Rules(sets, records, clock);
    }

    @Bean
    Calendars calendars(CalendarRecords records, InstantSource clock) {
        return new Calendars(WorkingCalendar.reference(), records, clock);
    }

    @Bean
    LegalClock legalClock(Rules rules, Calendars calendars) {
        return new LiveClock(rules, calendars::current);
    }

    private static RuleSet change(RuleSet set, Map<Term, Change> changes) {
        EnumMap<Term, Rule> rules = new EnumMap<>(set.rules());
        changes.forEach((term, change) -> rules.put(term, change.applyTo(set.getRule(term))));
        if (rules.equals(set.rules())) return set;
        String version = set.version() + "-" + Reference.digest(new TreeMap<>(changes).toString());
        return new RuleSet(version, set.since(), set.until(), rules);
    }
}
