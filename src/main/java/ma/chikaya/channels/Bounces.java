package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reports that a mail could not be delivered (RFC 3464): the mail they are about is noted as failed. */
@Component
class Bounces {

    private static final int MOST_BYTES = 256 << 10;
    private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\s*$");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern OURS = Pattern.compile("(?im)^" + MailCarrier.ID + ":\\s*([0-9a-f-]{36})");

    private final DSLContext sql;
    private final InstantSource clock;

    Bounces(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether it is a report; one that only says that delivery takes longer changes nothing. */
    boolean take(Message message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) return false;
        String said = "";
        String original = "";
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) said += text(part);
            else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers"))
                original += text(part);
        }
        Matcher status = STATUS.matcher(said);
        Matcher ours = OURS.matcher(original);
        if (FAILED.matcher(said).find() && status.find() && ours.find()) fail(ours.group(1), status.group(1));
        return true;
    }

    private void fail(String id, String status) {
        sql.update(OUTGOING)
                .set(OUTGOING.FAILED_AT, clock.instant())
                .set(OUTGOING.FAILURE, "bounce-" + status)
                .setNull(OUTGOING.NEXT_TRY)
                .where(OUTGOING.ID.eq(UUID.fromString(id)).and(OUTGOING.FAILED_AT.isNull()))
                .execute();
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
