package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.routing.TopicText;

/**
 * A topic as it was typed.
 *
 * @param version that was looked at
 */
record TopicForm(int version, TopicText text, String reason) {

    private static final Map<String, String> FIELDS = Map.of(
            "admin.topics.refused.label", "label-ar",
            "admin.topics.refused.target", "competent",
            "admin.topics.refused.condition", "conditions",
            "admin.topics.refused.detail", "asked",
            "admin.topics.refused.words", "words",
            "admin.topics.refused.reason", "reason");

    static TopicForm of(TopicText text, int version) {
        return new TopicForm(version, text, "");
    }

    static TopicForm of(HttpServletRequest request) {
        Integer version = MembershipForm.number(line(request, "version"));
        String[] asked = request.getParameterValues("asked");
        TopicText text = new TopicText(
                line(request, "label-ar"),
                line(request, "label-fr"),
                line(request, "label-zgh"),
                line(request, "competent")
                        .lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                line(request, "conditions"),
                asked == null ? List.of() : List.of(asked),
                line(request, "words"));
        return new TopicForm(version == null ? -1 : version, text, line(request, "reason"));
    }

    /** Which field a refusal is about. */
    static String field(Refusal why) {
        return FIELDS.getOrDefault(why.key(), "topic");
    }

    String competent() {
        return String.join("\n", text.competent());
    }

    private static String line(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
