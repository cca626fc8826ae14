package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.INCOMING_PART;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ma.chikaya.channels.db.tables.records.IncomingPartRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Joins a long message from a telephone: its parts come in any order, some twice, each maybe to another node. What is
 * not whole after a day is forgotten.
 */
@Component
class LongSms {

    private static final Duration PATIENCE = Duration.ofDays(1);

    private final DSLContext sql;
    private final InstantSource clock;
    private final TransactionTemplate transactions;

    LongSms(DSLContext sql, InstantSource clock, PlatformTransactionManager manager) {
        this.sql = sql;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Which part of which message it is, as a telephone or the network says it. */
    record Place(int reference, int parts, int part) {

        boolean isSound() {
            return parts > 1 && parts <= 255 && part >= 1 && part <= parts;
        }

        /** From the header before a text (3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8). */
        static Optional<Place> read(byte[] content) {
            int end = Math.min(content.length, (content[0] & 0xFF) + 1);
            for (int at = 1; at + 1 < end; at += 2 + (content[at + 1] & 0xFF)) {
                int kind = content[at];
                int length = content[at + 1] & 0xFF;
                if (at + 2 + length > end) break;
                if (kind == 0 && length == 3) {
                    return Optional.of(
                            new Place(content[at + 2] & 0xFF, content[at + 3] & 0xFF, content[at + 4] & 0xFF));
                }
                if (kind == 8 && length == 4) {
                    int reference = ((content[at + 2] & 0xFF) << 8) | (content[at + 3] & 0xFF);
                    return Optional.of(new Place(reference, content[at + 4] & 0xFF, content[at + 5] & 0xFF));
                }
            }
            return Optional.empty();
        }

        static byte[] without(byte[] content) {
            return Arrays.copyOfRange(content, Math.min(content.length, (content[0] & 0xFF) + 1), content.length);
        }
    }

    /** The whole text once its last part is there. */
    Optional<String> add(String sender, Place place, byte[] content, byte coding) {
        return transactions.execute(transaction -> join(sender, place, content, coding));
    }

    private Optional<String> join(String sender, Place place, byte[] content, byte coding) {
        // Two parts at the same time on two nodes would both see the other one missing.
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, {1}))",
                DSL.val(sender), DSL.val((long) place.reference()));
        sql.deleteFrom(INCOMING_PART)
                .where(INCOMING_PART.AT.lt(clock.instant().minus(PATIENCE)))
                .execute();
        sql.insertInto(INCOMING_PART)
                .set(INCOMING_PART.SENDER, sender)
                .set(INCOMING_PART.REFERENCE, place.reference())
                .set(INCOMING_PART.PARTS, (short) place.parts())
                .set(INCOMING_PART.PART, (short) place.part())
                .set(INCOMING_PART.CODING, (short) coding)
                .set(INCOMING_PART.CONTENT, content)
                .set(INCOMING_PART.AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        var whole = INCOMING_PART
                .SENDER
                .eq(sender)
                .and(INCOMING_PART.REFERENCE.eq(place.reference()))
                .and(INCOMING_PART.PARTS.eq((short) place.parts()));
        List<IncomingPartRecord> parts = sql.selectFrom(INCOMING_PART)
                .where(whole)
                .orderBy(INCOMING_PART.PART)
                .fetch();
        if (parts.size() < place.parts()) return Optional.empty();
        sql.deleteFrom(INCOMING_PART).where(whole).execute();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.getContent()));
        return Optional.of(Segments.text(all.toByteArray(), coding));
    }
}
