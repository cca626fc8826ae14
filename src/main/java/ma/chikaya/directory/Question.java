package ma.chikaya.directory;

import java.util.List;
import java.util.Locale;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a body asks of whoever files to it, in its own words.
 *
 * @param topic code of the topic or group it is asked about; null for every filing to the body
 * @param choices of a choice; empty for the other kinds
 * @param version counts its changes
 */
public record Question(
        int id,
        int body,
        int version,
        int place,
        @Nullable String topic,
        Kind kind,
        boolean required,
        LocalText label,
        List<LocalText> choices) {

    /** How many a body may ask. */
    public static final int MOST = 10;

    public static final int MOST_CHOICES = 12;
    public static final int LONGEST_LABEL = 200;
    public static final int LONGEST_CHOICE = 100;
    public static final int LONGEST_ANSWER = 1_000;

    public Question {
        choices = List.copyOf(choices);
    }

    public enum Kind {
        TEXT,
        CHOICE,
        DATE,
        NUMBER,
        FILE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is asked of a filing about a topic; null where that is not known. */
    public boolean isAsked(@Nullable String about) {
        if (topic == null) return true;
        return about != null && (about.equals(topic) || about.startsWith(topic + "."));
    }
}
