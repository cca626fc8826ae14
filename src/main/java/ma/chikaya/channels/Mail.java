package ma.chikaya.channels;

import ma.chikaya.kernel.Language;

/**
 * An e-mail to one person.
 *
 * @param key what makes it the same notice when it is told twice, e.g. event and person
 * @param plain the same words for readers without HTML; always there
 */
public record Mail(String key, String recipient, Language language, String subject, String plain, String html) {

    /** Begins the key of a message that carries a secret: what it says is forgotten once it is sent or given up. */
    public static final String SECRET = "secret:";

    @Override
    public String toString() {
        return "Mail[" + key + "]";
    }
}
