package ma.chikaya.law;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Gives the product its clock. A rule is replaced by settings such as {@code chikaya.law.rules.answer.days=60},
 * {@code chikaya.law.rules.answer.counting=working} and {@code chikaya.law.rules.answer.source=…}.
 */
@Configuration(proxyBeanMethods = false)
class LawConfiguration {

    record Change(
            @Nullable Integer days,
            Rule.@Nullable Counting counting,
            @Nullable String source) {

        Rule applyTo(Rule rule) {
            return new Rule(
                    days == null ? rule.days() : days,
                    counting == null ? rule.counting() : counting,
                    source == null ? rule.source() : source);
        }
    }

    @Bean
    LawSettings lawSettings(Environment environment) {
        Map<Term, Change> changes = Binder.get(environment)
                .bind("chikaya.law.rules", Bindable.mapOf(Term.class, Change.class))
                .orElseGet(Map::of);
        EnumMap<Term, Rule> rules = new EnumMap<>(Term.class);
        changes.forEach((term, change) -> rules.put(term, change.applyTo(term.byDefault())));
        return new LawSettings(rules);
    }

    @Bean
    LegalClock legalClock(LawSettings settings) {
        return LegalClock.of(settings, WorkingCalendar.reference());
    }
}
