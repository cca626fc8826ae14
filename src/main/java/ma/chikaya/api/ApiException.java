package ma.chikaya.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request the API refuses; {@link Problems} turns it into a problem. */
class ApiException extends RuntimeException {

    private final transient ProblemCode code;
    private final transient List<Fault> faults;
    private final long retryAfter;
    private final @Nullable String challenge;

    ApiException(ProblemCode code) {
        this(code, List.of(), 0, null);
    }

    private ApiException(ProblemCode code, List<Fault> faults, long retryAfter, @Nullable String challenge) {
        super(code.word(), null, false, false);
        this.code = code;
        this.faults = faults;
        this.retryAfter = retryAfter;
        this.challenge = challenge;
    }

    static ApiException invalid(List<Fault> faults) {
        return new ApiException(ProblemCode.INVALID, faults, 0, null);
    }

    static ApiException tooMany(long seconds) {
        return new ApiException(ProblemCode.TOO_MANY, List.of(), seconds, null);
    }

    /** @param challenge the task to solve first, as JSON */
    static ApiException challenged(String challenge) {
        return new ApiException(ProblemCode.CHALLENGED, List.of(), 0, challenge);
    }

    ProblemCode code() {
        return code;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Seconds to wait; 0 where waiting is not the point. */
    long retryAfter() {
        return retryAfter;
    }

    @Nullable
    String challenge() {
        return challenge;
    }
}
