package ma.chikaya.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems in the language of the request, those too that arise before any handler of the API is found. */
@Component
public class ApiErrors {

    /** Seconds after which a database that is away may be back. */
    private static final long AWAY = 5;

    private final Messages messages;

    ApiErrors(Messages messages) {
        this.messages = messages;
    }

    /**
     * What the server refused by itself.
     *
     * @param reference to the log; null where there is nothing to look up
     */
    public ResponseEntity<?> of(int status, @Nullable String reference, HttpServletRequest request) {
        ProblemCode code = switch (status) {
            case 401, 403, 404 -> ProblemCode.NO_ROUTE;
            case 405 -> ProblemCode.METHOD;
            case 406 -> ProblemCode.NOT_ACCEPTABLE;
            case 413 -> ProblemCode.TOO_LARGE;
            case 415 -> ProblemCode.MEDIA_TYPE;
            case 503 -> ProblemCode.UNAVAILABLE;
            default -> status < 500 ? ProblemCode.UNREADABLE : ProblemCode.FAILED;
        };
        return write(code, request, List.of(), reference, code == ProblemCode.UNAVAILABLE ? AWAY : 0, null);
    }

    ResponseEntity<Problem> write(
            ProblemCode code,
            HttpServletRequest request,
            List<Fault> faults,
            @Nullable String reference,
            long retryAfter,
            @Nullable String challenge) {
        Language language = Problems.languageOf(request);
        var reply = ResponseEntity.status(code.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfter > 0) reply.header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
        return reply.body(new Problem(
                code.type(),
                messages.text(language, "api.problem." + code.word()),
                code.status().value(),
                messages.text(language, "api.problem." + code.word() + ".detail"),
                faults.isEmpty()
                        ? null
                        : faults.stream().map(fault -> said(fault, language)).toList(),
                reference,
                challenge == null ? null : task(challenge)));
    }

    private Problem.FieldError said(Fault fault, Language language) {
        return new Problem.FieldError(
                fault.pointer(),
                messages.text(language, fault.why().key(), fault.why().arguments()));
    }

    private static JsonNode task(String challenge) {
        return Objects.requireNonNull(JsonMapper.shared().readTree(challenge));
    }
}
