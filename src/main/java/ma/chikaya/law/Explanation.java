package ma.chikaya.law;

import static ma.chikaya.law.Rule.Counting.CALENDAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/** Why a date is what it is, in steps a page can show: rule, from when, days skipped and why, last day. */
public record Explanation(List<Step> steps) {

    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * One sentence.
     *
     * @param key key in the message area {@code law}
     * @param arguments named arguments: dates as {@link LocalDate}, names as {@link LocalText}, choices as enums
     */
    public record Step(String key, Map<String, Object> arguments) {

        public Step {
            arguments = Map.copyOf(arguments);
        }

        /** The arguments as a message in that language wants them: names are taken in the language. */
        public Map<String, Object> argumentsIn(Language language) {
            Map<String, Object> plain = new LinkedHashMap<>(arguments);
            plain.replaceAll((name, value) -> switch (value) {
                case LocalText text -> text.in(language);
                case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
                default -> value;
            });
            return plain;
        }
    }

    /** Whose holidays count, said where a date is counted for no case: null for those of the whole country alone. */
    public static Step keptIn(@Nullable LocalText place) {
        return place == null ? new Step("law.place.none", Map.of()) : new Step("law.place", Map.of("place", place));
    }

    static Explanation of(Deadline deadline) {
        Rule rule = deadline.rule();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("law.term." + deadline.term().word(), Map.of()));
        String unit = rule.counting().name().toLowerCase(Locale.ROOT);
        steps.add(new Step("law.length." + unit, Map.of("days", rule.days())));
        if (!rule.source().isEmpty()) steps.add(source(rule));
        steps.add(new Step("law.from." + deadline.start().word(), Map.of("date", deadline.from())));
        if (deadline.paused() > 0) steps.add(new Step("law.paused", Map.of("days", deadline.paused())));
        if (deadline.moved()) steps.add(new Step("law.last", Map.of("date", deadline.counted())));
        addSkipped(steps, deadline);
        steps.add(new Step("law.due", Map.of("date", deadline.due())));
        addCautions(steps, deadline);
        addAssumed(steps, deadline);
        return new Explanation(steps);
    }

    private static Step source(Rule rule) {
        return rule.article().isEmpty()
                ? new Step("law.source", Map.of("number", rule.source()))
                : new Step("law.source.article", Map.of("number", rule.source(), "article", rule.article()));
    }

    private static void addSkipped(List<Step> steps, Deadline deadline) {
        int weekends = 0;
        for (Skip skip : deadline.skipped()) {
            Holiday holiday = skip.holiday();
            if (holiday != null) {
                steps.add(new Step(
                        holiday.territory() == null ? "law.skipped.holiday" : "law.skipped.holiday.local",
                        Map.of("date", skip.day(), "name", holiday.name(), "status", holiday.status())));
            } else if (deadline.rule().counting() == CALENDAR) {
                steps.add(new Step("law.skipped.weekend", Map.of("date", skip.day())));
            } else {
                weekends++;
            }
        }
        if (weekends > 0) steps.add(new Step("law.skipped.weekends", Map.of("days", weekends)));
    }

    private static void addCautions(List<Step> steps, Deadline deadline) {
        if (deadline.provisional()) {
            Holiday feast = Objects.requireNonNull(deadline.mayMove());
            steps.add(new Step("law.provisional", Map.of("name", feast.name())));
        }
        Ramadan ramadan = deadline.ramadan();
        if (ramadan != null) {
            steps.add(new Step(
                    "law.ramadan",
                    Map.of(
                            "opens",
                            ramadan.opens().toString(),
                            "closes",
                            ramadan.closes().toString())));
        }
        if (deadline.early()) steps.add(new Step("law.early", Map.of()));
        if (!deadline.covered()) {
            steps.add(new Step("law.uncovered", Map.of("year", deadline.due().getYear())));
        }
    }

    private static void addAssumed(List<Step> steps, Deadline deadline) {
        Rule rule = deadline.rule();
        if (rule.isAssumed()) steps.add(new Step("law.assumed", Map.of()));
        else if (rule.isAssumed(Rule.Part.COUNTING)) {
            steps.add(new Step("law.assumed.counting." + rule.counting().name().toLowerCase(Locale.ROOT), Map.of()));
        }
        if (deadline.moved() && rule.isAssumed(Rule.Part.LAST_DAY)) {
            steps.add(new Step("law.assumed.last_day", Map.of()));
        }
    }
}
