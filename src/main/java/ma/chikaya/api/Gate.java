package ma.chikaya.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import ma.chikaya.limits.Challenge;
import ma.chikaya.limits.Limits;
import ma.chikaya.limits.Purpose;
import ma.chikaya.limits.Verdict;
import org.springframework.stereotype.Component;

/** Lets a request pass, makes it wait, or asks for a proof of work first: no program is shut out either. */
@Component
class Gate {

    /** The solved task, as ALTCHA writes it: base64 of its JSON. */
    static final String SOLUTION = "X-Challenge-Solution";

    private final Limits limits;
    private final Challenge challenge;

    Gate(Limits limits, Challenge challenge) {
        this.limits = limits;
        this.challenge = challenge;
    }

    /** Throws a problem where the request may not pass now. */
    void pass(Purpose purpose, HttpServletRequest http, String subject) {
        switch (limits.check(purpose, http.getRemoteAddr(), subject)) {
            case Verdict.Allowed() -> {}
            case Verdict.Slowed slowed -> throw ApiException.tooMany(slowed.seconds());
            case Verdict.Challenged() -> {
                String solved = http.getHeader(SOLUTION);
                if (solved != null && challenge.verify(Map.of(Challenge.PROOF, solved))) return;
                throw ApiException.challenged(
                        challenge.issue(Problems.languageOf(http)).work());
            }
        }
    }

    void guessed(HttpServletRequest http, String subject, boolean right) {
        if (right) limits.succeeded(Purpose.TRACKING, http.getRemoteAddr(), subject);
        else limits.failed(Purpose.TRACKING, http.getRemoteAddr(), subject);
    }
}
