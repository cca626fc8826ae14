package ma.chikaya.api;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The catalogue of problems; codes are stable, words may change. */
enum ProblemCode {
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    UNREADABLE(HttpStatus.BAD_REQUEST),
    KEY_INVALID(HttpStatus.BAD_REQUEST),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    OUT_OF_SCOPE(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    NO_ROUTE(HttpStatus.NOT_FOUND),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    CHALLENGED(HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    FAILED(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String type() {
        return "urn:chikaya:problem:" + word();
    }
}
