package ma.chikaya.channels;

import java.util.UUID;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail to one person.
 *
 * @param key what makes it the same notice when it is told twice, e.g. event and person
 * @param subject no personal data: the administrator of the channels sees it where the message does not arrive
 * @param plain the same words for readers without HTML; always there
 * @param submission the case it tells of, whose handler learns where it does not arrive
 * @param unsubscribe address that takes by POST that its recipient wants no more of them (RFC 8058)
 */
public record Mail(
        String key,
        String recipient,
        Language language,
        String subject,
        String plain,
        String html,
        @Nullable UUID submission,
        @Nullable String unsubscribe) {

    /** Begins the key of a message that carries a secret: what it says is forgotten once it is sent or given up. */
    public static final String SECRET = "secret:";

    /** A message about no case. */
    public Mail(String key, String recipient, Language language, String subject, String plain, String html) {
        this(key, recipient, language, subject, plain, html, null, null);
    }

    /** A message about a case that is no notice: nobody needs to stop it. */
    public Mail(
            String key,
            String recipient,
            Language language,
            String subject,
            String plain,
            String html,
            @Nullable UUID submission) {
        this(key, recipient, language, subject, plain, html, submission, null);
    }

    @Override
    public String toString() {
        return "Mail[" + key + "]";
    }
}
