package ma.chikaya.channels;

import java.util.UUID;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A short message to one telephone.
 *
 * @param key what makes it the same message when it is told twice
 * @param number E.164
 * @param atOnce goes out at any hour, as a code someone waits for; all else waits for the morning
 * @param about what it is about, without personal data, as the administrator of the channels sees it
 * @param submission the case it tells of, whose handler learns where it does not arrive
 */
public record Sms(
        String key,
        String number,
        Language language,
        String text,
        boolean atOnce,
        String about,
        @Nullable UUID submission) {

    /** A message about no case. */
    public Sms(String key, String number, Language language, String text, boolean atOnce) {
        this(key, number, language, text, atOnce, "", null);
    }

    @Override
    public String toString() {
        return "Sms[" + key + "]";
    }
}
