package ma.chikaya.web.citizen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What somebody typed on a file that could not be taken in: shown again, to be sent again. */
final class KeptWords {

    private static final List<String> NAMES =
            List.of("text", "comment", "reason", "verdict", "then", "once", "on", "which", "done");

    private KeptWords() {}

    static Map<String, String> of(Fields fields) {
        Map<String, String> typed = new HashMap<>();
        for (String name : NAMES) if (fields.has(name)) typed.put(name, fields.text(name));
        return typed;
    }

    /** The file is closed by now: its key is asked for, and what was typed goes with it. */
    static ModelAndView ask(
            Page page, TrackingCode code, String action, Fields fields, CaseDoor.Try.Out tried, boolean first) {
        Map<String, @Nullable Object> model = model(code, action, fields);
        model.put("errors", first ? List.<FormError>of() : tried.wrong());
        model.put("task", tried.task());
        model.put("taskWrong", tried.taskWrong());
        model.put("notice", "citizen.case.closed");
        model.put("asksKey", true);
        return Answer.page("case-kept", HttpStatusCode.valueOf(first ? 422 : tried.status()), model);
    }

    /** So much was sent on this file that a task comes first. */
    static ModelAndView task(TrackingCode code, String action, Fields fields, Gate.Passage.Task task) {
        Map<String, @Nullable Object> model = model(code, action, fields);
        model.put("task", task.issued());
        model.put("taskWrong", task.wrong());
        model.put("notice", "citizen.held.case");
        model.put("files", action.equals("message"));
        return Answer.page("case-kept", Answer.WRONG, model);
    }

    /** The database is away. */
    static ModelAndView away(Page page, TrackingCode code, String action, Fields fields) {
        Map<String, @Nullable Object> model = model(code, action, fields);
        model.put("notice", "citizen.notice.away");
        return Answer.page("case-kept", Answer.AWAY, model);
    }

    private static Map<String, @Nullable Object> model(TrackingCode code, String action, Fields fields) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("code", code);
        model.put("action", TrackPages.path(code) + "/" + action);
        model.put("typed", of(fields));
        return model;
    }
}
