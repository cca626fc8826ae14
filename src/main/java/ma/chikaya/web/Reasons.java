package ma.chikaya.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.Deadline;
import ma.chikaya.law.Explanation;

/** Why a legal date is what it is, in sentences: how long, by which text, from when, which days were skipped and why. */
public final class Reasons {

    private Reasons() {}

    /** All but the name of the time, which is the heading of whoever shows them. */
    public static List<Content> of(Page page, Deadline deadline) {
        return deadline.explanation().steps().stream()
                .skip(1)
                .map(step -> sentence(page, step))
                .toList();
    }

    /** One step of it. */
    public static Content sentence(Page page, Explanation.Step step) {
        List<Object> arguments = new ArrayList<>();
        for (Map.Entry<String, Object> argument : step.arguments().entrySet()) {
            arguments.add(argument.getKey());
            arguments.add(shown(page, argument.getValue()));
        }
        return page.html(step.key(), arguments.toArray());
    }

    private static Object shown(Page page, Object value) {
        return switch (value) {
            case LocalText name -> name(page, name);
            // Numbers of decrees and hours of the day.
            case String number -> Html.code(number);
            default -> value;
        };
    }

    /** A name, marked with its language where it is not the page's. */
    public static Content name(Page page, LocalText name) {
        Language written = name.languageFor(page.language());
        return written == page.language()
                ? Html.text(name.in(written))
                : Html.trusted("<bdi lang=\"" + written.tag() + "\">" + Html.escape(name.in(written)) + "</bdi>");
    }
}
