package ma.chikaya.channels;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * Where replies about one case go: the mailbox's address with the case and a token in it, in small letters and digits
 * alone, as some servers change the case of letters. The token alone lets nobody in: the sender is checked too.
 */
@Component
public class ReplyAddress {

    private static final String PURPOSE = "mail-reply";
    private static final int TOKEN_BYTES = 8;
    private static final Pattern TAG = Pattern.compile("\\+([0-9a-f]{32})\\.([0-9a-f]{16})@");

    private final InboundSettings settings;
    private final Secrets secrets;

    ReplyAddress(InboundSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Empty where no mailbox is read. */
    public Optional<String> of(UUID submission) {
        String mailbox = settings.replyTo();
        if (mailbox == null || !settings.readsMail()) return Optional.empty();
        int at = mailbox.lastIndexOf('@');
        String id = submission.toString().replace("-", "");
        return Optional.of(mailbox.substring(0, at) + "+" + id + "." + token(submission) + mailbox.substring(at));
    }

    /** The case an address stands for; empty where its token is another's. */
    public Optional<UUID> read(String address) {
        Matcher tag = TAG.matcher(address.toLowerCase(Locale.ROOT));
        if (!tag.find()) return Optional.empty();
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(tag.group(1)));
        UUID submission = new UUID(bytes.getLong(), bytes.getLong());
        return Secrets.same(token(submission), tag.group(2)) ? Optional.of(submission) : Optional.empty();
    }

    private String token(UUID submission) {
        byte[] bytes = Base64.getUrlDecoder().decode(secrets.token(PURPOSE, submission.toString()));
        return HexFormat.of().formatHex(bytes, 0, TOKEN_BYTES);
    }
}
