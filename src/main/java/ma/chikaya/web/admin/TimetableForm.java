package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.escalation.Audience;
import ma.chikaya.escalation.Step;
import ma.chikaya.escalation.Timetable;
import ma.chikaya.escalation.WatchedRule;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;

/** The timetable as typed: lines of each rule, an empty day where a line is taken out or not used. */
public record TimetableForm(int version, Map<WatchedRule, List<Line>> lines) {

    /** Lines to add, besides those that are there. */
    private static final int FREE = 3;

    private static final int MOST = 20;

    /** One line as typed. */
    public record Line(String day, String audience, boolean mail) {}

    static TimetableForm of(Timetable timetable) {
        Map<WatchedRule, List<Line>> lines = new EnumMap<>(WatchedRule.class);
        for (WatchedRule rule : WatchedRule.values()) {
            List<Line> typed = new ArrayList<>();
            timetable
                    .of(rule)
                    .forEach(step -> typed.add(new Line(
                            Integer.toString(step.day()), step.audience().word(), step.mail())));
            String first = rule.audiences().iterator().next().word();
            for (int i = 0; i < FREE; i++) typed.add(new Line("", first, false));
            lines.put(rule, typed);
        }
        return new TimetableForm(timetable.version(), lines);
    }

    static TimetableForm of(HttpServletRequest request) {
        Map<WatchedRule, List<Line>> lines = new EnumMap<>(WatchedRule.class);
        for (WatchedRule rule : WatchedRule.values()) {
            List<Line> typed = new ArrayList<>();
            for (int i = 0; i < MOST && request.getParameter(name(rule, i, "day")) != null; i++) {
                typed.add(new Line(
                        value(request, name(rule, i, "day")),
                        value(request, name(rule, i, "to")),
                        request.getParameter(name(rule, i, "mail")) != null));
            }
            lines.put(rule, typed);
        }
        Integer version = MembershipForm.number(request.getParameter("version"));
        return new TimetableForm(version == null ? 0 : version, lines);
    }

    /** The name of a field of a line. */
    public static String name(WatchedRule rule, int line, String part) {
        return rule.word() + "-" + line + "-" + part;
    }

    /** What was meant; what is wrong is added to {@code errors}. */
    Map<WatchedRule, List<Step>> read(Page page, List<FormError> errors) {
        Map<WatchedRule, List<Step>> steps = new EnumMap<>(WatchedRule.class);
        lines.forEach((rule, typed) -> {
            List<Step> read = new ArrayList<>();
            for (int i = 0; i < typed.size(); i++) {
                Line line = typed.get(i);
                if (line.day().isEmpty()) continue;
                Integer day = day(line.day());
                Audience audience = audience(rule, line.audience());
                if (day == null || day < Step.FIRST || day > Step.LAST) {
                    errors.add(new FormError(
                            name(rule, i, "day"),
                            page.t("admin.timetable.day.wrong", "first", -Step.FIRST, "last", Step.LAST)));
                } else if (audience == null) {
                    errors.add(new FormError(name(rule, i, "to"), page.t("admin.timetable.to.missing")));
                } else {
                    read.add(new Step(day, audience, line.mail()));
                }
            }
            steps.put(rule, read);
        });
        return steps;
    }

    public List<Choice> audiences(Page page, WatchedRule rule, Line line) {
        List<Choice> choices = new ArrayList<>();
        for (Audience one : rule.audiences()) {
            choices.add(new Choice(
                    one.word(),
                    page.t("admin.timetable.to." + one.word()),
                    one.word().equals(line.audience())));
        }
        return choices;
    }

    private static @org.jspecify.annotations.Nullable Integer day(String typed) {
        return typed.matches("[+-]?\\d{1,3}") ? Integer.valueOf(typed) : null;
    }

    private static @org.jspecify.annotations.Nullable Audience audience(WatchedRule rule, String word) {
        for (Audience one : rule.audiences()) if (one.word().equals(word)) return one;
        return null;
    }

    private static String value(HttpServletRequest request, String name) {
        // A minus sign as typeset, and as a keyboard has it.
        return Objects.requireNonNullElse(request.getParameter(name), "")
                .strip()
                .replace('\u2212', '-');
    }
}
