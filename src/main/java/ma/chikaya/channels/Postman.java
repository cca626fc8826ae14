package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import ma.chikaya.kernel.Ids;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one message after the other: claimed in one transaction, handed over, noted in another. A node that
 * dies in between leaves its claim, and the message waits for as long as what became of it may still be told: nobody
 * sends it again at once.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration GIVE_UP = Duration.ofDays(2);
    /** Of one turn; the next comes within seconds. */
    private static final int MOST = 500;

    private final DSLContext sql;
    private final InstantSource clock;
    private final List<Carrier> carriers;
    private final SmsReceipts receipts;
    private final TransactionTemplate transactions;
    private final Duration doubt;

    Postman(
            DSLContext sql,
            InstantSource clock,
            List<Carrier> carriers,
            SmsReceipts receipts,
            PlatformTransactionManager manager,
            @Value("${chikaya.doubt:PT10M}") Duration doubt) {
        this.sql = sql;
        this.clock = clock;
        this.carriers = List.copyOf(carriers);
        this.receipts = receipts;
        this.transactions = new TransactionTemplate(manager);
        this.doubt = doubt;
    }

    /** Sends what is due now by one channel and tells how many were tried. */
    int sendDue(String channel) {
        for (Carrier carrier : carriers) {
            if (carrier.channel().equals(channel) && carrier.isOpen()) return sendDue(carrier);
        }
        return 0;
    }

    private int sendDue(Carrier carrier) {
        carrier.listen();
        int tried = 0;
        while (tried < MOST) {
            Optional<OutgoingRecord> due = transactions.execute(transaction -> claim(carrier));
            if (due == null || due.isEmpty()) break;
            hand(carrier, due.get());
            tried++;
        }
        return tried;
    }

    /** Another hand may have it once this one's time is over. */
    private Optional<OutgoingRecord> claim(Carrier carrier) {
        Instant now = clock.instant();
        Optional<OutgoingRecord> due = sql
                .selectFrom(OUTGOING)
                .where(OUTGOING.CHANNEL.eq(carrier.channel()).and(OUTGOING.NEXT_TRY.le(now)))
                .orderBy(OUTGOING.NEXT_TRY, OUTGOING.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetch()
                .stream()
                .findFirst();
        due.ifPresent(message -> {
            message.setClaim(Ids.next(now));
            message.setClaimedAt(now);
            message.setNextTry(now.plus(doubt));
            message.setAttempts(message.getAttempts() + 1);
            sql.update(OUTGOING)
                    .set(OUTGOING.CLAIM, message.getClaim())
                    .set(OUTGOING.CLAIMED_AT, now)
                    .set(OUTGOING.NEXT_TRY, message.getNextTry())
                    .set(OUTGOING.ATTEMPTS, message.getAttempts())
                    .where(OUTGOING.ID.eq(message.getId()))
                    .execute();
        });
        return due;
    }

    private void hand(Carrier carrier, OutgoingRecord message) {
        UUID claim = message.getClaim();
        List<String> parts = List.of();
        try {
            parts = carrier.carry(message);
            message.setSentAt(clock.instant());
            message.setFailure(null);
            forgetSecret(message);
            rest(message, null);
        } catch (Carrier.Doubtful silent) {
            tell(carrier, message, silent);
            later(message, doubt);
        } catch (IOException failed) {
            tell(carrier, message, failed);
            later(message, Duration.ZERO);
        } catch (Carrier.Refused hopeless) {
            LOG.warn("message {} is refused for good: {}", message.getId(), hopeless.reason());
            message.setFailure(hopeless.reason());
            giveUp(message);
        }
        int noted = sql.update(OUTGOING)
                .set(message)
                .where(OUTGOING.ID.eq(message.getId()).and(OUTGOING.CLAIM.eq(claim)))
                .execute();
        if (noted == 0 || parts.isEmpty()) return;
        receipts.noteEarly(parts);
        receipts.settle(message.getId());
    }

    private static void tell(Carrier carrier, OutgoingRecord message, IOException failed) {
        String reason = String.valueOf(failed.getMessage());
        message.setFailure(reason.length() > 80 ? reason.substring(0, 80) : reason);
        LOG.warn(
                "message {} was not taken by {}, attempt {}: {}",
                message.getId(),
                carrier.getClass().getSimpleName(),
                message.getAttempts(),
                failed.getClass().getSimpleName());
    }

    /** One minute, two, four … up to six hours apart, and not before a doubt may be settled; given up after two days. */
    private void later(OutgoingRecord message, Duration atLeast) {
        Instant now = clock.instant();
        Instant since = message.getResentAt() == null ? message.getQueuedAt() : message.getResentAt();
        if (now.isAfter(since.plus(GIVE_UP))) {
            giveUp(message);
            return;
        }
        Duration pause = Duration.ofMinutes(Math.min(360, 1L << Math.min(message.getAttempts() - 1, 9)));
        rest(message, now.plus(pause.compareTo(atLeast) < 0 ? atLeast : pause));
    }

    private static void rest(OutgoingRecord message, @org.jspecify.annotations.Nullable Instant until) {
        message.setClaim(null);
        message.setClaimedAt(null);
        message.setNextTry(until);
    }

    private static void forgetSecret(OutgoingRecord message) {
        if (!message.getKey().startsWith(Mail.SECRET)) return;
        message.setPlain("");
        message.setHtml("");
    }

    private void giveUp(OutgoingRecord message) {
        forgetSecret(message);
        message.setFailedAt(clock.instant());
        rest(message, null);
    }
}
