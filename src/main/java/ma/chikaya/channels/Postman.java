package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is due, one transaction a message, so that a node that dies in the middle repeats at most one. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration GIVE_UP = Duration.ofDays(2);
    private static final int BATCH = 50;

    private final DSLContext sql;
    private final InstantSource clock;
    private final ObjectProvider<JavaMailSender> sender;
    private final TransactionTemplate transactions;
    private final String from;

    Postman(
            DSLContext sql,
            InstantSource clock,
            ObjectProvider<JavaMailSender> sender,
            PlatformTransactionManager manager,
            @Value("${chikaya.mail-from:}") String from) {
        this.sql = sql;
        this.clock = clock;
        this.sender = sender;
        this.transactions = new TransactionTemplate(manager);
        this.from = from;
    }

    /** Sends what is due now and tells how many were tried. */
    int sendDue() {
        JavaMailSender mail = sender.getIfAvailable();
        if (mail == null) return 0;
        int tried = 0;
        while (tried < BATCH && Boolean.TRUE.equals(transactions.execute(transaction -> sendOne(mail)))) tried++;
        return tried;
    }

    private boolean sendOne(JavaMailSender mail) {
        List<OutgoingRecord> due = sql.selectFrom(OUTGOING)
                .where(OUTGOING.NEXT_TRY.le(clock.instant()))
                .orderBy(OUTGOING.NEXT_TRY, OUTGOING.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetch();
        if (due.isEmpty()) return false;
        OutgoingRecord message = due.getFirst();
        message.setAttempts(message.getAttempts() + 1);
        try {
            send(mail, message);
            message.setSentAt(clock.instant());
            message.setNextTry(null);
        } catch (MailException | MessagingException failed) {
            LOG.warn(
                    "message {} was not taken by the mail server, attempt {}: {}",
                    message.getId(),
                    message.getAttempts(),
                    failed.getClass().getSimpleName());
            later(message);
        }
        sql.update(OUTGOING).set(message).where(OUTGOING.ID.eq(message.getId())).execute();
        return true;
    }

    /** One minute, two, four … up to six hours apart; given up after two days. */
    private void later(OutgoingRecord message) {
        Instant now = clock.instant();
        Duration pause = Duration.ofMinutes(Math.min(360, 1L << Math.min(message.getAttempts() - 1, 9)));
        if (now.isAfter(message.getQueuedAt().plus(GIVE_UP))) {
            message.setFailedAt(now);
            message.setNextTry(null);
        } else {
            message.setNextTry(now.plus(pause));
        }
    }

    private void send(JavaMailSender mail, OutgoingRecord message) throws MessagingException {
        var mime = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mime, true, "UTF-8");
        if (!from.isBlank()) helper.setFrom(from);
        helper.setTo(message.getRecipient());
        helper.setSubject(message.getSubject());
        helper.setText(message.getPlain(), message.getHtml());
        mime.setHeader("Content-Language", message.getLanguage());
        mime.setHeader("Auto-Submitted", "auto-generated");
        mail.send(mime);
    }
}
