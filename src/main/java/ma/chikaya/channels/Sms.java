package ma.chikaya.channels;

import ma.chikaya.kernel.Language;

/**
 * A short message to one telephone.
 *
 * @param key what makes it the same message when it is told twice
 * @param number E.164
 * @param atOnce goes out at any hour, as a code someone waits for; all else waits for the morning
 */
public record Sms(String key, String number, Language language, String text, boolean atOnce) {

    @Override
    public String toString() {
        return "Sms[" + key + "]";
    }
}
