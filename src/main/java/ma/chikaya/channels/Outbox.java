package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes messages to send, in the caller's transaction. The same key again changes nothing. */
@Component
public class Outbox {

    private final DSLContext sql;
    private final InstantSource clock;
    private final boolean mail;
    private final boolean sms;

    Outbox(DSLContext sql, InstantSource clock, @Value("${spring.mail.host:}") String host, SmsSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.mail = !host.isBlank();
        this.sms = settings.isOpen();
    }

    /** Whether a mail server is set; without one no mail is queued, for it would go out years late. */
    public boolean isOpen() {
        return mail;
    }

    /** Whether a way to the telephone networks is set; without one no short message is queued. */
    public boolean isOpenForSms() {
        return sms;
    }

    public void queue(Mail message) {
        if (!mail) return;
        Instant now = clock.instant();
        queue(
                MailCarrier.MAIL,
                message.key(),
                message.recipient(),
                message.language(),
                message.subject(),
                message.plain(),
                message.html(),
                message.submission(),
                now);
    }

    public void queue(Sms message) {
        if (!sms) return;
        Instant now = clock.instant();
        queue(
                SmppCarrier.SMS,
                message.key(),
                message.number(),
                message.language(),
                message.about(),
                message.text(),
                "",
                message.submission(),
                message.atOnce() ? now : QuietHours.after(now));
    }

    private void queue(
            String channel,
            String key,
            String recipient,
            Language language,
            String subject,
            String plain,
            String html,
            @Nullable UUID submission,
            Instant due) {
        sql.insertInto(OUTGOING)
                .set(OUTGOING.ID, Ids.next(clock.instant()))
                .set(OUTGOING.KEY, key)
                .set(OUTGOING.CHANNEL, channel)
                .set(OUTGOING.RECIPIENT, recipient)
                .set(OUTGOING.LANGUAGE, language.tag())
                .set(OUTGOING.SUBJECT, subject)
                .set(OUTGOING.PLAIN, plain)
                .set(OUTGOING.HTML, html)
                .set(OUTGOING.SUBMISSION_ID, submission)
                .set(OUTGOING.QUEUED_AT, clock.instant())
                .set(OUTGOING.NEXT_TRY, due)
                .onConflictDoNothing()
                .execute();
    }
}
