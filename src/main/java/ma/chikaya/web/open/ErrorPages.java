package ma.chikaya.web.open;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.api.ApiErrors;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.web.Outage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is said when something fails: one sentence, one way on, and a short reference that is in the log too. Programs
 * that ask outside the API's own handlers get a problem (RFC 9457) without any detail.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApiErrors errors;

    ErrorPages(ApiErrors errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        String path = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElse("/error");
        int status = status(request, failure, path);
        String reference = "%06d".formatted(RANDOM.nextInt(1_000_000));
        log(status, reference, request.getMethod(), failure);
        if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
            return errors.of(status, status >= 500 ? reference : null, request);
        }
        if (status == 403 && ExpiredForm.is(request, path)) return ExpiredForm.page(request, path);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("name", name(status));
        model.put("reference", status >= 500 ? reference : null);
        model.put("again", status == 503 && "GET".equals(request.getMethod()) ? path : null);
        model.put("files", StoredFiles.MAX_FILES);
        model.put("megabytes", StoredFiles.MAX_BYTES >> 20);
        model.put("desk", path.startsWith("/desk") || path.startsWith("/admin"));
        ModelAndView page = new ModelAndView("web/open/error", model);
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private static int status(HttpServletRequest request, @Nullable Throwable failure, String path) {
        if (Outage.is(failure)) return 503;
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status instanceof Integer code && code >= 400) return code;
        return path.equals("/error") ? 404 : 500;
    }

    private static String name(int status) {
        return switch (status) {
            case 403 -> "forbidden";
            case 404, 410 -> "missing";
            case 405 -> "method";
            case 413 -> "large";
            case 503 -> "away";
            default -> status < 500 ? "request" : "failed";
        };
    }

    /** Neither address nor parameters: either may tell who somebody is. */
    private static void log(int status, String reference, String method, @Nullable Throwable failure) {
        if (status == 503)
            LOG.warn("reference {}: {} answered with 503: {}", reference, method, String.valueOf(failure));
        else if (status >= 500) LOG.error("reference {}: {} answered with {}", reference, method, status, failure);
        else LOG.debug("reference {}: {} answered with {}", reference, method, status);
    }
}
