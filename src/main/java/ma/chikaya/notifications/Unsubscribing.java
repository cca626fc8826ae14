package ma.chikaya.notifications;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.platform.Secrets;
import ma.chikaya.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * Ends the e-mails about one case by an address that is sealed and says nothing of whom or what it is about. Following
 * it changes nothing; what is posted to it does (RFC 8058), without a sign-in.
 */
@Component
public class Unsubscribing {

    private static final String PURPOSE = "unsubscribe";
    private static final int ID_BYTES = 17;

    private final Secrets secrets;
    private final Settings settings;
    private final Preferences preferences;

    Unsubscribing(Secrets secrets, Settings settings, Preferences preferences) {
        this.secrets = secrets;
        this.settings = settings;
        this.preferences = preferences;
    }

    private record Whose(UUID submission, boolean helper) {}

    /** The whole address, for one of a case's two people. */
    String address(UUID submission, boolean helper) {
        String id = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(ID_BYTES)
                        .putLong(submission.getMostSignificantBits())
                        .putLong(submission.getLeastSignificantBits())
                        .put((byte) (helper ? 1 : 0))
                        .array());
        return settings.baseUrl() + "/unsubscribe/" + id + secrets.token(PURPOSE, id);
    }

    /** Whether a token is one of ours. */
    public boolean isOurs(String token) {
        return read(token).isPresent();
    }

    /** No more e-mails about that case; false where the token is not ours. Again changes nothing. */
    public boolean stop(String token) {
        return choose(token, Way.PORTAL);
    }

    /** E-mails about it again. */
    public boolean resume(String token) {
        return choose(token, Way.MAIL);
    }

    private boolean choose(String token, Way way) {
        Optional<Whose> whose = read(token);
        whose.ifPresent(one -> {
            Preference before = preferences.ofCase(one.submission(), one.helper());
            preferences.choose(one.submission(), one.helper(), new Preference(way, before.language()));
        });
        return whose.isPresent();
    }

    private Optional<Whose> read(String token) {
        int length = (ID_BYTES * 8 + 5) / 6;
        if (token.length() <= length) return Optional.empty();
        String id = token.substring(0, length);
        if (!secrets.isToken(PURPOSE, id, token.substring(length))) return Optional.empty();
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id));
        return Optional.of(new Whose(new UUID(bytes.getLong(), bytes.getLong()), bytes.get() == 1));
    }
}
