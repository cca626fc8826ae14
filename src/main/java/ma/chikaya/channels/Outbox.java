package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;
import static ma.chikaya.channels.db.Tables.TOLD;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages to send, in the caller's transaction. The same key again changes nothing; what is told to one person
 * of one case while a message to him waits joins it.
 */
@Component
public class Outbox {

    /** How long a notice waits for what may follow it. */
    static final Duration TOGETHER = Duration.ofMinutes(2);

    private final DSLContext sql;
    private final InstantSource clock;
    private final boolean mail;
    private final boolean sms;
    private final TransactionTemplate transactions;

    Outbox(
            DSLContext sql,
            InstantSource clock,
            @Value("${spring.mail.host:}") String host,
            SmsSettings settings,
            PlatformTransactionManager manager) {
        this.sql = sql;
        this.clock = clock;
        this.mail = !host.isBlank();
        this.sms = settings.isOpen();
        this.transactions = new TransactionTemplate(manager);
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
        if (mail) insert(due(fill(message), clock.instant()));
    }

    public void queue(Sms message) {
        if (!sms) return;
        Instant now = clock.instant();
        insert(due(fill(message), message.atOnce() ? now : QuietHours.after(now)));
    }

    /**
     * Tells something by e-mail: by day, with what else waits for the same person, unless he waits for it.
     *
     * @param words makes the message from the keys of all it tells, in their order
     */
    public void tellByMail(Told told, Function<List<String>, Mail> words) {
        if (!mail) return;
        Instant now = clock.instant();
        Instant due = told.awaited() ? now : QuietHours.after(now.plus(TOGETHER));
        transactions.executeWithoutResult(t -> tell(told, MailCarrier.MAIL, due, keys -> fill(words.apply(keys))));
    }

    /** The same by short message, which wakes nobody even where it is awaited. */
    public void tellBySms(Told told, Function<List<String>, Sms> words) {
        if (!sms) return;
        Instant now = clock.instant();
        Instant due = QuietHours.after(told.awaited() ? now : now.plus(TOGETHER));
        transactions.executeWithoutResult(t -> tell(told, SmppCarrier.SMS, due, keys -> fill(words.apply(keys))));
    }

    /** Takes back what of a bundle waits: it is not sent. */
    public void withdraw(String bundle) {
        withdraw(OUTGOING.BUNDLE.eq(bundle));
    }

    void withdraw(Condition which) {
        sql.update(OUTGOING)
                .setNull(OUTGOING.NEXT_TRY)
                .set(OUTGOING.FAILURE, "withdrawn")
                .where(which, OUTGOING.NEXT_TRY.isNotNull(), OUTGOING.CLAIM.isNull())
                .execute();
    }

    private void tell(Told told, String channel, Instant due, Function<List<String>, OutgoingRecord> words) {
        UUID fresh = Ids.next(clock.instant());
        int first = sql.insertInto(TOLD)
                .set(TOLD.KEY, told.key())
                .set(TOLD.OUTGOING_ID, fresh)
                .set(TOLD.AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        if (first == 0) return;
        // Where another transaction makes the first message of the bundle meanwhile, this one joins it.
        for (int tries = 0; tries < 5; tries++) {
            Optional<UUID> waiting = findWaiting(channel, told.bundle());
            if (waiting.isPresent()) {
                join(told, waiting.get(), words);
                return;
            }
            OutgoingRecord message = due(words.apply(List.of(told.key())), due);
            message.setId(fresh);
            message.setKey(told.key());
            message.setBundle(told.bundle());
            if (insert(message) > 0) return;
            // It was told before what messages tell was kept beside them.
            if (sql.fetchExists(OUTGOING, OUTGOING.KEY.eq(told.key()))) {
                sql.deleteFrom(TOLD).where(TOLD.KEY.eq(told.key())).execute();
                return;
            }
        }
        throw new IllegalStateException("no message of " + told.bundle() + " could be joined");
    }

    private Optional<UUID> findWaiting(String channel, String bundle) {
        return sql.select(OUTGOING.ID)
                .from(OUTGOING)
                .where(OUTGOING.CHANNEL.eq(channel), OUTGOING.BUNDLE.eq(bundle))
                .and(OUTGOING.ATTEMPTS.eq(0))
                .and(OUTGOING.NEXT_TRY.isNotNull())
                .forUpdate()
                .fetchOptional(OUTGOING.ID);
    }

    private void join(Told told, UUID waiting, Function<List<String>, OutgoingRecord> words) {
        sql.update(TOLD)
                .set(TOLD.OUTGOING_ID, waiting)
                .where(TOLD.KEY.eq(told.key()))
                .execute();
        List<String> keys = sql.select(TOLD.KEY)
                .from(TOLD)
                .where(TOLD.OUTGOING_ID.eq(waiting))
                .orderBy(TOLD.AT, TOLD.KEY)
                .fetch(TOLD.KEY);
        OutgoingRecord all = words.apply(keys);
        sql.update(OUTGOING)
                .set(OUTGOING.RECIPIENT, all.getRecipient())
                .set(OUTGOING.LANGUAGE, all.getLanguage())
                .set(OUTGOING.SUBJECT, all.getSubject())
                .set(OUTGOING.PLAIN, all.getPlain())
                .set(OUTGOING.HTML, all.getHtml())
                .where(OUTGOING.ID.eq(waiting))
                .execute();
    }

    private int insert(OutgoingRecord message) {
        return sql.insertInto(OUTGOING).set(message).onConflictDoNothing().execute();
    }

    private OutgoingRecord fill(Mail message) {
        OutgoingRecord row = fill(message.key(), MailCarrier.MAIL, message.recipient(), message.language());
        row.setSubject(message.subject());
        row.setPlain(message.plain());
        row.setHtml(message.html());
        row.setSubmissionId(message.submission());
        row.setUnsubscribe(message.unsubscribe());
        return row;
    }

    private OutgoingRecord fill(Sms message) {
        OutgoingRecord row = fill(message.key(), SmppCarrier.SMS, message.number(), message.language());
        row.setSubject(message.about());
        row.setPlain(message.text());
        row.setHtml("");
        row.setSubmissionId(message.submission());
        return row;
    }

    private OutgoingRecord fill(String key, String channel, String recipient, Language language) {
        Instant now = clock.instant();
        OutgoingRecord row = new OutgoingRecord();
        row.setId(Ids.next(now));
        row.setKey(key);
        row.setChannel(channel);
        row.setRecipient(recipient);
        row.setLanguage(language.tag());
        row.setQueuedAt(now);
        return row;
    }

    private static OutgoingRecord due(OutgoingRecord row, Instant due) {
        row.setNextTry(due);
        return row;
    }
}
