package ma.chikaya.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.exc.StreamConstraintsException;

/** Turns what goes wrong in the API into problems; an unexpected failure shows a reference only. */
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ApiErrors errors;

    Problems(ApiErrors errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(ApiException refused, HttpServletRequest request) {
        return errors.write(refused.code(), request, refused.faults(), null, refused.retryAfter(), refused.challenge());
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return write(isTooLong(unreadable.getCause()) ? ProblemCode.TOO_LARGE : ProblemCode.UNREADABLE, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        return write(ProblemCode.MEDIA_TYPE, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return write(ProblemCode.NOT_ACCEPTABLE, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return write(ProblemCode.METHOD, request);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<?> unavailable(Exception away, HttpServletRequest request) {
        LOG.warn("the database is away: {}", away.getClass().getSimpleName());
        return errors.of(ProblemCode.UNAVAILABLE.status().value(), null, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception unexpected, HttpServletRequest request) {
        String reference = "E-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        LOG.error("{} {} failed, reference {}", request.getMethod(), pattern(request), reference, unexpected);
        return errors.write(ProblemCode.FAILED, request, List.of(), reference, 0, null);
    }

    private ResponseEntity<Problem> write(ProblemCode code, HttpServletRequest request) {
        return errors.write(code, request, List.of(), null, 0, null);
    }

    private static boolean isTooLong(@Nullable Throwable cause) {
        return cause instanceof StreamConstraintsException;
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
