package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.EARLY_RECEIPT;
import static ma.chikaya.channels.db.Tables.OUTGOING_PART;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.channels.db.tables.records.EarlyReceiptRecord;
import ma.chikaya.channels.db.tables.records.OutgoingPartRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The parts of short messages, each noted before it is handed over and again with the number it got: of a part without
 * one nobody knows whether the network has it. The network's receipt may say so, which it sends to whoever is connected.
 */
@Component
class Parts {

    private final DSLContext sql;
    private final InstantSource clock;

    Parts(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<Short, OutgoingPartRecord> of(UUID message) {
        return sql.selectFrom(OUTGOING_PART)
                .where(OUTGOING_PART.OUTGOING_ID.eq(message))
                .fetchMap(OUTGOING_PART.PART);
    }

    /** To be committed before the part goes out. */
    void begin(UUID message, short part, int reference) {
        sql.insertInto(OUTGOING_PART)
                .set(OUTGOING_PART.OUTGOING_ID, message)
                .set(OUTGOING_PART.PART, part)
                .set(OUTGOING_PART.REFERENCE, reference)
                .set(OUTGOING_PART.SUBMITTED_AT, clock.instant())
                .onDuplicateKeyUpdate()
                .set(OUTGOING_PART.SUBMITTED_AT, clock.instant())
                .set(OUTGOING_PART.TRIES, OUTGOING_PART.TRIES.plus(1))
                .execute();
    }

    void accept(UUID message, short part, String networkId) {
        sql.update(OUTGOING_PART)
                .set(OUTGOING_PART.NETWORK_ID, networkId)
                .where(OUTGOING_PART.OUTGOING_ID.eq(message).and(OUTGOING_PART.PART.eq(part)))
                .execute();
    }

    /** The network said that it has not taken it. */
    void refuse(UUID message, short part) {
        sql.deleteFrom(OUTGOING_PART)
                .where(OUTGOING_PART.OUTGOING_ID.eq(message).and(OUTGOING_PART.PART.eq(part)))
                .execute();
    }

    /**
     * The network's number of a part in doubt, where a receipt that nothing else explains shows that it has it: to that
     * telephone, since then, and with the part's reference where the network says one.
     */
    Optional<String> settle(OutgoingPartRecord doubtful, String recipient) {
        Instant since = doubtful.getSubmittedAt();
        Optional<String> number = sql.selectFrom(EARLY_RECEIPT)
                .where(EARLY_RECEIPT.RECIPIENT.eq(plain(recipient)), EARLY_RECEIPT.AT.ge(since))
                .and(EARLY_RECEIPT.REFERENCE.isNull().or(EARLY_RECEIPT.REFERENCE.eq(doubtful.getReference())))
                .andNotExists(DSL.selectOne()
                        .from(OUTGOING_PART)
                        .where(OUTGOING_PART.NETWORK_ID.eq(EARLY_RECEIPT.NETWORK_ID)))
                .orderBy(EARLY_RECEIPT.REFERENCE.asc().nullsLast(), EARLY_RECEIPT.AT)
                .limit(1)
                .fetchOptional(EarlyReceiptRecord::getNetworkId);
        number.ifPresent(known -> accept(doubtful.getOutgoingId(), doubtful.getPart(), known));
        return number;
    }

    /** Networks leave the sign of international numbers away. */
    static String plain(String number) {
        return number.replaceFirst("^\\+", "");
    }
}
