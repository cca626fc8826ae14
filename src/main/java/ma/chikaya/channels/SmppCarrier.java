package ma.chikaya.channels;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.channels.db.tables.records.OutgoingPartRecord;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataCoding;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Short messages to a message centre by SMPP 3.4, over one session that is opened when needed and opened again. */
@Component
class SmppCarrier implements Carrier, DisposableBean {

    static final String SMS = "SMS";

    private static final int BIND_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(SmppCarrier.class);
    private static final int MOST_PARTS = 255;
    /** How often a part goes out without anybody knowing whether it arrived. */
    private static final int MOST_DOUBTS = 2;
    /** What SMPP 3.4 (5.1.3) says of the message itself: its address, length or form is wrong. */
    private static final java.util.Set<Integer> HOPELESS = java.util.Set.of(0x01, 0x0B, 0x33, 0x34, 0x40, 0x48, 0x51);

    private final SmsSettings settings;
    private final SmsReceipts receipts;
    private final Parts sent;
    private final InstantSource clock;
    private @Nullable SMPPSession session;
    private Instant boundAt = Instant.MIN;

    SmppCarrier(SmsSettings settings, SmsReceipts receipts, Parts sent, InstantSource clock) {
        this.clock = clock;
        this.settings = settings;
        this.receipts = receipts;
        this.sent = sent;
    }

    @Override
    public String channel() {
        return SMS;
    }

    @Override
    public boolean isOpen() {
        return settings.hasCentre();
    }

    /** Receipts and what telephones write come by the session that sends, whether anything is to be sent or not. */
    @Override
    public synchronized void listen() {
        try {
            bind();
        } catch (IOException away) {
            LOG.debug("the message centre is away", away);
        }
    }

    @Override
    public synchronized List<String> carry(OutgoingRecord message) throws IOException, Refused {
        Segments segments = Segments.of(message.getPlain());
        List<byte[]> parts = segments.parts();
        if (parts.size() > MOST_PARTS) throw new Refused("too-long");
        Map<Short, OutgoingPartRecord> before = sent.of(message.getId());
        List<String> ids = new ArrayList<>();
        for (short i = 0; i < parts.size(); i++) {
            OutgoingPartRecord known = before.get(i);
            Optional<String> id = known == null ? Optional.empty() : find(known, message.getRecipient());
            if (id.isPresent()) ids.add(id.get());
            else {
                byte[] bytes = parts.size() == 1
                        ? parts.getFirst()
                        : joined(message.getId(), parts.get(i), parts.size(), i + 1);
                ids.add(submit(message, i, bytes, segments.unicode(), parts.size() > 1));
            }
        }
        return ids;
    }

    /** The number of a part that went out before. Where nothing shows that it did it goes again, but once only. */
    private Optional<String> find(OutgoingPartRecord part, String recipient) throws IOException, Refused {
        if (part.getNetworkId() != null) return Optional.of(part.getNetworkId());
        Optional<String> settled = sent.settle(part, recipient);
        // What the network kept for us while nobody was connected is still coming in.
        if (settled.isEmpty()
                && clock.instant().isBefore(boundAt.plus(settings.smpp().patience()))) {
            throw new Doubtful("just-bound");
        }
        if (settled.isEmpty() && part.getTries() >= MOST_DOUBTS) throw new Refused("smpp-silent");
        return settled;
    }

    private String submit(OutgoingRecord message, short part, byte[] bytes, boolean unicode, boolean joined)
            throws IOException, Refused {
        SMPPSession open = bind();
        int reference = reference(message.getId(), part);
        sent.begin(message.getId(), part, reference);
        String id;
        try {
            id = submit(open, message.getRecipient(), bytes, unicode, joined, (short) reference);
        } catch (NegativeResponseException answered) {
            sent.refuse(message.getId(), part);
            int status = answered.getCommandStatus();
            if (HOPELESS.contains(status)) throw new Refused("smpp-" + Integer.toHexString(status));
            throw new IOException("smpp-" + Integer.toHexString(status), answered);
        } catch (PDUException | InvalidResponseException | ResponseTimeoutException | IOException silent) {
            close();
            throw new Doubtful(silent);
        }
        sent.accept(message.getId(), part, id);
        return id;
    }

    private String submit(
            SMPPSession open, String number, byte[] bytes, boolean unicode, boolean joined, short reference)
            throws IOException, PDUException, InvalidResponseException, ResponseTimeoutException,
                    NegativeResponseException {
        DataCoding coding = new GeneralDataCoding(unicode ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT);
        boolean digits = settings.sender().matches("\\+?\\d+");
        return open.submitShortMessage(
                        "",
                        digits ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.ALPHANUMERIC,
                        digits ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
                        Parts.plain(settings.sender()),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        Parts.plain(number),
                        new ESMClass(
                                MessageMode.DEFAULT,
                                MessageType.DEFAULT,
                                joined ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
                        (byte) 0,
                        (byte) 1,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        coding,
                        (byte) 0,
                        bytes,
                        new OptionalParameter.User_message_reference(reference))
                .getMessageId();
    }

    /** The header of a joined message (3GPP TS 23.040, 9.2.3.24.1) before a part of it: the same when it goes again. */
    private static byte[] joined(UUID message, byte[] part, int of, int number) {
        return ByteBuffer.allocate(6 + part.length)
                .put(new byte[] {5, 0, 3, (byte) message.getLeastSignificantBits(), (byte) of, (byte) number})
                .put(part)
                .array();
    }

    private static int reference(UUID message, int part) {
        return (int) ((message.getLeastSignificantBits() + part) & 0xFFFF);
    }

    private SMPPSession bind() throws IOException {
        SMPPSession open = session;
        if (open != null && open.getSessionState().isBound()) return open;
        close();
        SMPPSession fresh = new SMPPSession();
        fresh.setTransactionTimer(settings.smpp().patience().toMillis());
        fresh.setMessageReceiverListener(receipts);
        fresh.connectAndBind(
                settings.smpp().host(),
                settings.smpp().port(),
                new BindParameter(
                        BindType.BIND_TRX,
                        settings.smpp().user(),
                        settings.smpp().password(),
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        null),
                BIND_MILLIS);
        session = fresh;
        boundAt = clock.instant();
        return fresh;
    }

    private void close() {
        SMPPSession open = session;
        session = null;
        if (open != null) open.unbindAndClose();
    }

    @Override
    public synchronized void destroy() {
        close();
    }
}
