package ma.chikaya.limits;

import java.time.InstantSource;
import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The task above a limit, self-hosted: a browser with JavaScript does a proof of work by itself (ALTCHA's protocol,
 * version 1); without it a person answers a plain question in words. Either is good once, for some minutes.
 */
@Component
public class Challenge {

    /** Form field of the proof of work, as ALTCHA's own widget names it. */
    public static final String PROOF = "altcha";

    /** Hidden field that goes with the question. */
    public static final String TOKEN = "challenge-token";

    /** Field of the question's answer. */
    public static final String ANSWER = "challenge-answer";

    private final ProofOfWork proof;
    private final WordQuestion question;

    Challenge(
            Secrets secrets,
            Messages messages,
            InstantSource clock,
            @Value("${chikaya.challenge-work:200000}") int work) {
        proof = new ProofOfWork(secrets, clock, work);
        question = new WordQuestion(secrets, messages, clock);
    }

    /**
     * A challenge to be put into a form.
     *
     * @param work JSON for {@code data-challenge}, read by {@code challenge.js}
     * @param question the sentence to show, in the reader's language
     * @param token value of the hidden field {@link #TOKEN}
     */
    public record Issued(String work, String question, String token) {}

    public Issued issue(Language language) {
        WordQuestion.Asked asked = question.ask(language);
        return new Issued(proof.issue(), asked.text(), asked.token());
    }

    /** Whether the fields of a form carry a right solution that was not used before; it is used up by this. */
    public boolean verify(Map<String, String> formFields) {
        String solved = formFields.getOrDefault(PROOF, "");
        if (!solved.isEmpty() && proof.accepts(solved)) return true;
        String token = formFields.getOrDefault(TOKEN, "");
        String answer = formFields.getOrDefault(ANSWER, "");
        return !token.isEmpty() && !answer.isBlank() && question.accepts(token, answer);
    }
}
