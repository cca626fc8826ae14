package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.EARLY_RECEIPT;
import static ma.chikaya.channels.db.Tables.OUTGOING;
import static ma.chikaya.channels.db.Tables.OUTGOING_PART;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the network says became of a message: delivered once every part is, failed once one is. */
@Component
class SmsReceipts implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmsReceipts.class);
    /** Not supported, SMPP 3.4 (5.1.3): invalid command. */
    private static final int INVALID_COMMAND = 0x03;

    private final DSLContext sql;
    private final InstantSource clock;
    private final IncomingSms incoming;

    SmsReceipts(DSLContext sql, InstantSource clock, IncomingSms incoming) {
        this.sql = sql;
        this.clock = clock;
        this.incoming = incoming;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) {
        if (!message.isSmscDeliveryReceipt()) {
            take(message);
            return;
        }
        try {
            DeliveryReceipt receipt = message.getShortMessageAsDeliveryReceipt();
            if (receipt.getFinalStatus() == null) return;
            var reference = message.getOptionalParameter(OptionalParameter.User_message_reference.class);
            keep(
                    receipt.getId(),
                    receipt.getFinalStatus(),
                    message.getSourceAddr(),
                    reference == null ? null : Short.toUnsignedInt(reference.getValue()));
        } catch (InvalidDeliveryReceiptException unread) {
            LOG.warn("a delivery receipt of the message centre could not be read");
        }
    }

    /** A telephone wrote: alone, in parts with a header before each, or in parts the network numbered. */
    private void take(DeliverSm message) {
        byte[] bytes = message.getShortMessage();
        var payload = message.getOptionalParameter(OptionalParameter.Message_payload.class);
        if ((bytes == null || bytes.length == 0) && payload != null) bytes = payload.getValue();
        if (bytes == null || bytes.length == 0) return;
        Optional<LongSms.Place> place = message.isUdhi() ? LongSms.Place.read(bytes) : numbered(message);
        byte[] content = message.isUdhi() ? LongSms.Place.without(bytes) : bytes;
        incoming.receive(message.getSourceAddr(), content, place, message.getDataCoding());
    }

    private static Optional<LongSms.Place> numbered(DeliverSm message) {
        var reference = message.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        var parts = message.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        var part = message.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        if (reference == null || parts == null || part == null) return Optional.empty();
        return Optional.of(
                new LongSms.Place(reference.getValue() & 0xFFFF, parts.getValue() & 0xFF, part.getValue() & 0xFF));
    }

    /** A receipt may be told twice, and before the message is noted as sent: then it waits. */
    void keep(String networkId, DeliveryReceiptState state, String number, @Nullable Integer reference) {
        if (note(networkId, state.name())) return;
        sql.insertInto(EARLY_RECEIPT)
                .set(EARLY_RECEIPT.NETWORK_ID, networkId)
                .set(EARLY_RECEIPT.STATE, state.name())
                .set(EARLY_RECEIPT.AT, clock.instant())
                .set(EARLY_RECEIPT.RECIPIENT, Parts.plain(number))
                .set(EARLY_RECEIPT.REFERENCE, reference)
                .onConflict(EARLY_RECEIPT.NETWORK_ID)
                .doUpdate()
                .set(EARLY_RECEIPT.STATE, state.name())
                .execute();
        // The message may have been noted between the two statements above.
        noteEarly(List.of(networkId));
    }

    /** Takes the receipts that came before their messages were noted; to be called once those are committed. */
    void noteEarly(Collection<String> networkIds) {
        if (networkIds.isEmpty()) return;
        sql.selectFrom(EARLY_RECEIPT)
                .where(EARLY_RECEIPT.NETWORK_ID.in(networkIds))
                .forEach(early -> {
                    if (!note(early.getNetworkId(), early.getState())) return;
                    sql.deleteFrom(EARLY_RECEIPT)
                            .where(EARLY_RECEIPT.NETWORK_ID.eq(early.getNetworkId()))
                            .execute();
                });
    }

    private boolean note(String networkId, String state) {
        List<UUID> of = sql.update(OUTGOING_PART)
                .set(OUTGOING_PART.STATE, state)
                .where(OUTGOING_PART.NETWORK_ID.eq(networkId))
                .returningResult(OUTGOING_PART.OUTGOING_ID)
                .fetch(OUTGOING_PART.OUTGOING_ID);
        of.forEach(this::settle);
        return !of.isEmpty();
    }

    /** A message is delivered once it is sent whole and every part of it is there. */
    void settle(UUID id) {
        List<String> states = sql.select(OUTGOING_PART.STATE)
                .from(OUTGOING_PART)
                .where(OUTGOING_PART.OUTGOING_ID.eq(id))
                .fetch(row -> String.valueOf(row.value1()));
        if (states.stream().allMatch(DeliveryReceiptState.DELIVRD.name()::equals)) {
            sql.update(OUTGOING)
                    .set(OUTGOING.DELIVERED_AT, clock.instant())
                    .where(OUTGOING.ID.eq(id), OUTGOING.DELIVERED_AT.isNull(), OUTGOING.SENT_AT.isNotNull())
                    .execute();
            return;
        }
        states.stream()
                .filter(state ->
                        List.of("EXPIRED", "DELETED", "UNDELIV", "REJECTD").contains(state))
                .findFirst()
                .ifPresent(state -> sql.update(OUTGOING)
                        .set(OUTGOING.FAILED_AT, clock.instant())
                        .set(OUTGOING.FAILURE, state)
                        .where(OUTGOING.ID.eq(id).and(OUTGOING.FAILED_AT.isNull()))
                        .execute());
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm", INVALID_COMMAND);
    }
}
