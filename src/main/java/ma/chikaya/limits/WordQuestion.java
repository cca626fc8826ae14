package ma.chikaya.limits;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Secrets;

/**
 * Three digits in words, to be written as digits: read aloud by any screen reader, answered on any keypad. The token
 * holds no digit; the first try at it is the only one.
 */
final class WordQuestion {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Pattern FORM = Pattern.compile("(([\\w-]{32})\\.(\\d{1,11}))\\.([\\w-]{22})\\.([\\w-]{22})");
    private static final int LONGEST_ANSWER = 40;
    private static final String ISSUING = "limits.question";
    private static final String ANSWERING = "limits.answer";

    private final SecureRandom random = new SecureRandom();
    private final UsedOnce used = new UsedOnce();
    private final Secrets secrets;
    private final Messages messages;
    private final InstantSource clock;

    WordQuestion(Secrets secrets, Messages messages, InstantSource clock) {
        this.secrets = secrets;
        this.messages = messages;
        this.clock = clock;
    }

    record Asked(String text, String token) {}

    Asked ask(Language language) {
        String digits = Integer.toString(111 + random.nextInt(889)).replace('0', '7');
        String text = messages.text(
                language,
                "limits.question",
                Map.of(
                        "first",
                        word(language, digits, 0),
                        "second",
                        word(language, digits, 1),
                        "third",
                        word(language, digits, 2)));
        String asked = Secrets.random() + "." + clock.instant().plus(GOOD_FOR).getEpochSecond();
        return new Asked(
                text,
                asked + "." + secrets.token(ISSUING, asked) + "." + secrets.token(ANSWERING, asked + "." + digits));
    }

    boolean accepts(String token, String answer) {
        Matcher form = FORM.matcher(token);
        if (!form.matches() || answer.length() > LONGEST_ANSWER) return false;
        String asked = form.group(1);
        Instant until = Instant.ofEpochSecond(Long.parseLong(form.group(3)));
        return clock.instant().isBefore(until)
                && secrets.isToken(ISSUING, asked, form.group(4))
                && used.use(asked, until, clock.instant())
                && secrets.isToken(ANSWERING, asked + "." + digits(answer), form.group(5));
    }

    private String word(Language language, String digits, int at) {
        return messages.text(language, "limits.digit." + digits.charAt(at));
    }

    /** The digits of what was typed, Arabic ones too; everything between them is passed over. */
    private static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().map(c -> Character.digit(c, 10)).filter(d -> d >= 0).forEach(digits::append);
        return digits.toString();
    }
}
