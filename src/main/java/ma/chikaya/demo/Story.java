package ma.chikaya.demo;

import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;

/**
 * What people write about one subject, and what is answered.
 *
 * @param bodies families of bodies or codes of bodies it is addressed to
 * @param answers by language, one for each point
 * @param measure what is promised with the answer, by language; may be empty
 * @param message what the citizen writes in between, by language
 */
record Story(
        String topic,
        List<String> bodies,
        Kind kind,
        Map<Language, List<Point>> answers,
        String question,
        String reply,
        Map<Language, String> measure,
        Map<Language, String> message,
        List<Text> texts) {

    record Point(String label, String finding, String reason, String basis) {}

    /** A text of a citizen, with the BCP 47 tag of what it is written in. */
    record Text(String writing, String words) {

        Language language() {
            return writing.equals("fr") ? Language.FR : Language.AR;
        }
    }
}
