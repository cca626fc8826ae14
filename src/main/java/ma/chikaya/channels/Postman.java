package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;
import static ma.chikaya.channels.db.Tables.OUTGOING_PART;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final List<Carrier> carriers;
    private final SmsReceipts receipts;
    private final TransactionTemplate transactions;

    Postman(
            DSLContext sql,
            InstantSource clock,
            List<Carrier> carriers,
            SmsReceipts receipts,
            PlatformTransactionManager manager) {
        this.sql = sql;
        this.clock = clock;
        this.carriers = List.copyOf(carriers);
        this.receipts = receipts;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Sends what is due now by one channel and tells how many were tried. */
    int sendDue(String channel) {
        for (Carrier carrier : carriers) {
            if (carrier.channel().equals(channel) && carrier.isOpen()) return sendDue(carrier);
        }
        return 0;
    }

    private int sendDue(Carrier carrier) {
        int tried = 0;
        while (tried < BATCH) {
            Optional<List<String>> parts = transactions.execute(transaction -> sendOne(carrier));
            if (parts == null || parts.isEmpty()) break;
            receipts.noteEarly(parts.get());
            tried++;
        }
        return tried;
    }

    /** The network's numbers of the one message tried; empty where none is due. */
    private Optional<List<String>> sendOne(Carrier carrier) {
        List<OutgoingRecord> due = sql.selectFrom(OUTGOING)
                .where(OUTGOING.CHANNEL.eq(carrier.channel()).and(OUTGOING.NEXT_TRY.le(clock.instant())))
                .orderBy(OUTGOING.NEXT_TRY, OUTGOING.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetch();
        if (due.isEmpty()) return Optional.empty();
        List<String> parts = List.of();
        OutgoingRecord message = due.getFirst();
        message.setAttempts(message.getAttempts() + 1);
        try {
            parts = carrier.carry(message);
            message.setSentAt(clock.instant());
            message.setNextTry(null);
            message.setFailure(null);
            forgetSecret(message);
            keep(message, parts);
        } catch (IOException failed) {
            String reason = String.valueOf(failed.getMessage());
            message.setFailure(reason.length() > 80 ? reason.substring(0, 80) : reason);
            LOG.warn(
                    "message {} was not taken by {}, attempt {}: {}",
                    message.getId(),
                    carrier.getClass().getSimpleName(),
                    message.getAttempts(),
                    failed.getClass().getSimpleName());
            later(message);
        } catch (Carrier.Refused hopeless) {
            LOG.warn("message {} is refused for good: {}", message.getId(), hopeless.reason());
            message.setFailure(hopeless.reason());
            giveUp(message);
        }
        sql.update(OUTGOING).set(message).where(OUTGOING.ID.eq(message.getId())).execute();
        return Optional.of(parts);
    }

    private void keep(OutgoingRecord message, List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            sql.insertInto(OUTGOING_PART)
                    .set(OUTGOING_PART.OUTGOING_ID, message.getId())
                    .set(OUTGOING_PART.PART, (short) i)
                    .set(OUTGOING_PART.NETWORK_ID, parts.get(i))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** One minute, two, four … up to six hours apart; given up after two days. */
    private void later(OutgoingRecord message) {
        Instant now = clock.instant();
        Instant since = message.getResentAt() == null ? message.getQueuedAt() : message.getResentAt();
        if (now.isAfter(since.plus(GIVE_UP))) {
            giveUp(message);
            return;
        }
        Duration pause = Duration.ofMinutes(Math.min(360, 1L << Math.min(message.getAttempts() - 1, 9)));
        message.setNextTry(now.plus(pause));
    }

    private static void forgetSecret(OutgoingRecord message) {
        if (!message.getKey().startsWith(Mail.SECRET)) return;
        message.setPlain("");
        message.setHtml("");
    }

    private void giveUp(OutgoingRecord message) {
        forgetSecret(message);
        message.setFailedAt(clock.instant());
        message.setNextTry(null);
    }
}
