package ma.chikaya.api;

import java.util.List;

/** A request the API refuses; the handler below turns it into a problem. */
class ApiException extends RuntimeException {

    private final transient ProblemCode code;
    private final transient List<Problem.FieldError> errors;
    private final long retryAfter;

    ApiException(ProblemCode code) {
        this(code, List.of(), 0);
    }

    ApiException(ProblemCode code, List<Problem.FieldError> errors, long retryAfter) {
        super(code.word(), null, false, false);
        this.code = code;
        this.errors = errors;
        this.retryAfter = retryAfter;
    }

    ProblemCode code() {
        return code;
    }

    List<Problem.FieldError> errors() {
        return errors;
    }

    /** Seconds to wait; 0 where waiting is not the point. */
    long retryAfter() {
        return retryAfter;
    }
}
