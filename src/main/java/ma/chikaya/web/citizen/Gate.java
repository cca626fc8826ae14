package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.Language;
import ma.chikaya.limits.Challenge;
import ma.chikaya.limits.Limits;
import ma.chikaya.limits.Purpose;
import ma.chikaya.limits.Verdict;
import org.springframework.stereotype.Component;

/** Lets a request pass, makes it wait, or asks for a small task: nobody is shut out. */
@Component
class Gate {

    private final Limits limits;
    private final Challenge challenge;

    Gate(Limits limits, Challenge challenge) {
        this.limits = limits;
        this.challenge = challenge;
    }

    /** What becomes of the request. */
    sealed interface Passage {

        record Free() implements Passage {}

        record Slow(long seconds) implements Passage {}

        /**
         * A task first.
         *
         * @param wrong whether one was tried and not solved
         */
        record Task(Challenge.Issued issued, boolean wrong) implements Passage {}
    }

    Passage check(Purpose purpose, HttpServletRequest request, String subject, Language language) {
        return switch (limits.check(purpose, request.getRemoteAddr(), subject)) {
            case Verdict.Allowed() -> new Passage.Free();
            case Verdict.Slowed slowed -> new Passage.Slow(slowed.seconds());
            case Verdict.Challenged() -> {
                Map<String, String> fields = new HashMap<>();
                request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
                if (challenge.verify(fields)) yield new Passage.Free();
                boolean tried = !fields.getOrDefault(Challenge.ANSWER, "").isBlank();
                yield new Passage.Task(challenge.issue(language), tried);
            }
        };
    }

    /** The task, where something is done too often; nothing is guessed there, so that nobody has to wait. */
    Optional<Passage.Task> findTask(Purpose purpose, HttpServletRequest request, String subject, Language language) {
        return check(purpose, request, subject, language) instanceof Passage.Task task
                ? Optional.of(task)
                : Optional.empty();
    }

    void guessed(HttpServletRequest request, String subject, boolean right) {
        if (right) limits.succeeded(Purpose.TRACKING, request.getRemoteAddr(), subject);
        else limits.failed(Purpose.TRACKING, request.getRemoteAddr(), subject);
    }
}
