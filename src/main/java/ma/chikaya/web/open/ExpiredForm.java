package ma.chikaya.web.open;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * A citizen's form that was open so long that its token is gone: what was typed is shown and sent again with one press.
 * It is he who presses; a form of another site can only show him its words here.
 */
final class ExpiredForm {

    private static final Set<String> DROPPED = Set.of("_csrf", "key", "altcha", "challenge-token", "challenge-answer");

    private ExpiredForm() {}

    static boolean is(HttpServletRequest request, String path) {
        boolean posted = "POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                || "POST".equals(request.getMethod());
        return posted && (path.equals("/new") || path.startsWith("/new/") || path.startsWith("/track"));
    }

    static ModelAndView page(HttpServletRequest request, String path) {
        Map<String, List<String>> typed = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!DROPPED.contains(name)) typed.put(name, List.of(values));
        });
        ModelAndView page = new ModelAndView("web/open/expired", Map.of("action", path, "typed", typed));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }
}
