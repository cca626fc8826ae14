package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.limits.Challenge;
import org.springframework.web.servlet.ModelAndView;

/** Too many drafts were begun from one address: what was posted is kept on a page with a small task and sent again. */
final class HeldPage {

    /** What the page writes anew. */
    private static final Set<String> OWN = Set.of("_csrf", Challenge.PROOF, Challenge.TOKEN, Challenge.ANSWER);

    private HeldPage() {}

    static ModelAndView of(HttpServletRequest request, Gate.Passage.Task task) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!OWN.contains(name)) typed.put(name, List.of(values));
        });
        return Answer.page(
                "held",
                Answer.WRONG,
                Map.of(
                        "action",
                        request.getRequestURI(),
                        "typed",
                        typed,
                        "task",
                        task.issued(),
                        "taskWrong",
                        task.wrong()));
    }
}
