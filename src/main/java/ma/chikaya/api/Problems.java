package ma.chikaya.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what goes wrong in the API into problems; an unexpected failure shows a reference only. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(ApiException refused, HttpServletRequest request) {
        return write(refused.code(), request, refused.errors(), null, refused.retryAfter());
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return write(ProblemCode.UNREADABLE, request, List.of(), null, 0);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return write(ProblemCode.MEDIA_TYPE, request, List.of(), null, 0);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return write(ProblemCode.NOT_ACCEPTABLE, request, List.of(), null, 0);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return write(ProblemCode.METHOD, request, List.of(), null, 0);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<Problem> unavailable(Exception away, HttpServletRequest request) {
        LOG.warn("the database is away: {}", away.getClass().getSimpleName());
        return write(ProblemCode.UNAVAILABLE, request, List.of(), null, 5);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception unexpected, HttpServletRequest request) {
        String reference = "E-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        LOG.error("{} {} failed, reference {}", request.getMethod(), pattern(request), reference, unexpected);
        return write(ProblemCode.FAILED, request, List.of(), reference, 0);
    }

    private ResponseEntity<Problem> write(
            ProblemCode code,
            HttpServletRequest request,
            List<Problem.FieldError> errors,
            @Nullable String reference,
            long retryAfter) {
        Language language = languageOf(request);
        var reply = ResponseEntity.status(code.status()).contentType(PROBLEM);
        if (retryAfter > 0) reply.header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
        return reply.body(new Problem(
                code.type(),
                messages.text(language, "api.problem." + code.word()),
                code.status().value(),
                messages.text(language, "api.problem." + code.word() + ".detail"),
                errors.isEmpty() ? null : errors,
                reference));
    }

    static Language languageOf(HttpServletRequest request) {
        if (request.getAttribute("api.language") instanceof Language said) return said;
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Language.AR;
        var locales = request.getLocales();
        while (locales.hasMoreElements()) {
            var known = Language.find(locales.nextElement().toLanguageTag());
            if (known.isPresent()) return known.get();
        }
        return Language.AR;
    }

    /** The route, never the address: that may carry a code. */
    private static String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return pattern == null ? "/api" : pattern.toString();
    }
}
