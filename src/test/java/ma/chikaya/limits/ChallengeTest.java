package ma.chikaya.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@ChikayaTest
class ChallengeTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Secrets secrets;

    @Autowired
    Messages messages;

    @Autowired
    TestClock clock;

    private Challenge challenge;

    @BeforeEach
    void aChallengeThatIsSoonSolved() {
        challenge = new Challenge(secrets, messages, clock, 500);
    }

    @Test
    void acceptsWorkThatWasDoneOnce() {
        Map<String, String> fields = Map.of(Challenge.PROOF, solved(challenge.issue(Language.AR)));
        assertThat(challenge.verify(fields)).isTrue();
        assertThat(challenge.verify(fields)).as("a second time").isFalse();
    }

    @Test
    void refusesWorkThatComesTooLate() {
        String proof = solved(challenge.issue(Language.AR));
        clock.advance(Duration.ofMinutes(20));
        assertThat(challenge.verify(Map.of(Challenge.PROOF, proof))).isFalse();
    }

    @Test
    void refusesForgedWork() {
        ObjectNode task =
                (ObjectNode) JSON.readTree(challenge.issue(Language.AR).work());
        int number = number(task);
        String salt = task.path("salt").asString();
        String later = salt.replaceFirst("expires=\\d+", "expires=9999999999");
        List<ObjectNode> forgeries = new ArrayList<>();
        forgeries.add(task.deepCopy().put("number", number + 1));
        forgeries.add(task.deepCopy().put("number", -1));
        forgeries.add(task.deepCopy().put("number", number).put("signature", secrets.token("limits.work", "other")));
        forgeries.add(task.deepCopy().put("number", number).put("algorithm", "SHA-1"));
        forgeries.add(task.deepCopy().put("number", number).put("salt", later));
        forgeries.add(task.deepCopy()
                .put("number", number)
                .put("salt", later)
                .put("challenge", ProofOfWork.digest(later + number)));
        // a digit moved from the number into the salt gives the same text to hash
        String digits = Integer.toString(number);
        forgeries.add(task.deepCopy()
                .put("salt", salt + digits.charAt(0))
                .put("number", digits.length() > 1 ? Integer.parseInt(digits.substring(1)) : 0));
        for (ObjectNode forgery : forgeries) {
            assertThat(challenge.verify(Map.of(Challenge.PROOF, encoded(forgery))))
                    .as(forgery.toString())
                    .isFalse();
        }
        for (String nonsense :
                List.of("", "x", "e30=", encoded(JSON.createArrayNode()), "A".repeat(5000), "bnVsbA==")) {
            assertThat(challenge.verify(Map.of(Challenge.PROOF, nonsense))).isFalse();
        }
        assertThat(challenge.verify(Map.of(Challenge.PROOF, encoded(task.put("number", number)))))
                .as("none of it used the true one up")
                .isTrue();
    }

    @Test
    void acceptsTheAnswerInWordsInEveryLanguageOnce() {
        for (Language language : Language.values()) {
            Challenge.Issued issued = challenge.issue(language);
            String answer = answer(issued, language);
            Map<String, String> fields = Map.of(Challenge.TOKEN, issued.token(), Challenge.ANSWER, answer);
            assertThat(challenge.verify(fields)).as(issued.question()).isTrue();
            assertThat(challenge.verify(fields)).as("a second time").isFalse();
        }
    }

    @Test
    void readsAnswersAsPeopleTypeThem() {
        Challenge.Issued issued = challenge.issue(Language.AR);
        StringBuilder typed = new StringBuilder(" ");
        for (char digit : answer(issued, Language.AR).toCharArray())
            typed.append((char) ('٠' + digit - '0')).append(" - ");
        assertThat(challenge.verify(Map.of(Challenge.TOKEN, issued.token(), Challenge.ANSWER, typed.toString())))
                .isTrue();
    }

    @Test
    void givesOneTryAtAQuestion() {
        Challenge.Issued issued = challenge.issue(Language.FR);
        String right = answer(issued, Language.FR);
        String wrong = right.equals("111") ? "112" : "111";
        assertThat(challenge.verify(Map.of(Challenge.TOKEN, issued.token(), Challenge.ANSWER, wrong)))
                .isFalse();
        assertThat(challenge.verify(Map.of(Challenge.TOKEN, issued.token(), Challenge.ANSWER, right)))
                .isFalse();
    }

    @Test
    void refusesLateAndForgedAnswers() {
        Challenge.Issued issued = challenge.issue(Language.FR);
        String right = answer(issued, Language.FR);
        String[] parts = issued.token().split("\\.", -1);
        String later = parts[0] + ".9999999999." + parts[2] + "." + parts[3];
        assertThat(challenge.verify(Map.of(Challenge.TOKEN, later, Challenge.ANSWER, right)))
                .isFalse();
        assertThat(challenge.verify(Map.of(Challenge.TOKEN, "x.y.z", Challenge.ANSWER, right)))
                .isFalse();
        clock.advance(Duration.ofMinutes(10));
        assertThat(challenge.verify(Map.of(Challenge.TOKEN, issued.token(), Challenge.ANSWER, right)))
                .isFalse();
    }

    @Test
    void theBrowsersScriptFindsTheNumber() throws Exception {
        for (int round = 0; round < 3; round++) {
            String task = challenge.issue(Language.AR).work();
            String script = Files.readString(Path.of("src/main/js/challenge.js"));
            Process node = new ProcessBuilder(
                            "node",
                            "-e",
                            "const self = globalThis; self.postMessage = (n) => process.stdout.write(String(n));\n"
                                    + script + "\nself.onmessage({data: " + task + "});")
                    .redirectErrorStream(true)
                    .start();
            String found = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
            ObjectNode solution = (ObjectNode) JSON.readTree(task);
            solution.put("number", Integer.parseInt(found));
            assertThat(challenge.verify(Map.of(Challenge.PROOF, encoded(solution))))
                    .isTrue();
        }
    }

    private String answer(Challenge.Issued issued, Language language) {
        String asked = issued.question().substring(issued.question().indexOf(':') + 1);
        StringBuilder digits = new StringBuilder();
        for (String word : asked.split("[,،]", -1)) {
            for (int digit = 1; digit <= 9; digit++) {
                if (word.strip().equals(messages.text(language, "limits.digit." + digit))) digits.append(digit);
            }
        }
        return digits.toString();
    }

    private static String solved(Challenge.Issued issued) {
        ObjectNode task = (ObjectNode) JSON.readTree(issued.work());
        return encoded(task.put("number", number(task)));
    }

    private static int number(JsonNode task) {
        int number = 0;
        while (!ProofOfWork.digest(task.path("salt").asString() + number)
                .equals(task.path("challenge").asString())) number++;
        return number;
    }

    private static String encoded(JsonNode solution) {
        return Base64.getEncoder().encodeToString(solution.toString().getBytes(StandardCharsets.UTF_8));
    }
}
