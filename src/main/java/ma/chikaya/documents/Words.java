package ma.chikaya.documents;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.Messages;

/** The messages of one language, as a template asks for them. */
record Words(Messages messages, Language language) {

    /** The message, its arguments given as name, value, name, value. */
    String say(String key, Object... pairs) {
        Map<String, Object> arguments = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) arguments.put((String) pairs[i], pairs[i + 1]);
        return messages.text(language, key, arguments);
    }

    /** The message as a label before a value. */
    String label(String key) {
        return say("documents.label", "label", say(key));
    }

    String day(LocalDate date) {
        return say("documents.day", "date", date);
    }

    String moment(LocalDateTime at) {
        return say("documents.moment", "at", at);
    }

    /** How much is attached: "2 files, 1 recording". */
    String files(int files, int recordings) {
        if (files == 0 && recordings == 0) return say("documents.files.none");
        if (recordings == 0) return say("documents.files.files", "n", files);
        String recorded = say("documents.files.recordings", "n", recordings);
        return files == 0
                ? recorded
                : say("documents.files.files", "n", files) + say("documents.comma") + " " + recorded;
    }

    String in(LocalText text) {
        return text.in(language);
    }

    String tag() {
        return language.tag();
    }

    String direction() {
        return language.direction();
    }

    /** The side a line starts from, as the style sheet names it. */
    String side() {
        return isRightToLeft() ? "right" : "left";
    }

    boolean isRightToLeft() {
        return language.direction().equals("rtl");
    }
}
