package ma.chikaya.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.DeliveryReceiptState;
import org.jsmpp.util.MessageId;

/** A short message centre on this machine, for one session at a time. */
final class MessageCentre implements ServerMessageReceiverListener, AutoCloseable {

    private static final int INVALID_NUMBER = 0x0B;

    private final int port;
    private final SMPPServerSessionListener door;
    private final List<Part> received = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private volatile boolean confirming;

    /** What came in, in order. */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(String id, String number, byte dataCoding, byte[] bytes, SMPPServerSession from) {}

    MessageCentre() throws IOException {
        // The library does not tell which port it was given.
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        door = new SMPPServerSessionListener(port);
        door.setMessageReceiverListener(this);
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return port;
    }

    List<Part> received() {
        return received;
    }

    void refuseNumbers() {
        refusing = true;
    }

    void confirmAtOnce() {
        confirming = true;
    }

    void confirm(int part, DeliveryReceiptState state) {
        confirm(received.get(part), state);
    }

    private void serve() {
        try {
            while (true) {
                SMPPServerSession session = door.accept();
                session.waitForBind(5_000).accept("centre");
            }
        } catch (IOException | TimeoutException closed) {
            return;
        } catch (org.jsmpp.PDUStringException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** A telephone writes, over the session that a message came by. */
    void write(String number, String text, boolean unicode) throws Exception {
        received.getLast()
                .from()
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        number,
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "3737",
                        new ESMClass(),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        new GeneralDataCoding(unicode ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
                        text.getBytes(
                                unicode
                                        ? java.nio.charset.StandardCharsets.UTF_16BE
                                        : java.nio.charset.StandardCharsets.US_ASCII));
    }

    // The library takes its receipts' dates so.
    @SuppressWarnings("JavaUtilDate")
    private static void confirm(Part part, DeliveryReceiptState state) {
        DeliveryReceipt receipt = new DeliveryReceipt(part.id(), 1, 1, new Date(), new Date(), state, "000", "");
        try {
            part.from()
                    .deliverShortMessage(
                            "",
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            part.number(),
                            TypeOfNumber.ALPHANUMERIC,
                            NumberingPlanIndicator.UNKNOWN,
                            "Chikaya",
                            new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            GeneralDataCoding.DEFAULT,
                            receipt.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession from) throws ProcessRequestException {
        if (refusing) throw new ProcessRequestException("number", INVALID_NUMBER);
        String id = Long.toHexString(System.nanoTime());
        Part part = new Part(id, message.getDestAddress(), message.getDataCoding(), message.getShortMessage(), from);
        received.add(part);
        if (confirming) confirm(part, DeliveryReceiptState.DELIVRD);
        try {
            return new SubmitSmResult(new MessageId(id), null);
        } catch (org.jsmpp.PDUStringException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession from)
            throws ProcessRequestException {
        throw refused();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession from) throws ProcessRequestException {
        throw refused();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession from) throws ProcessRequestException {
        throw refused();
    }

    @Override
    public void onAcceptCancelSm(CancelSm message, SMPPServerSession from) throws ProcessRequestException {
        throw refused();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession from)
            throws ProcessRequestException {
        throw refused();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession from)
            throws ProcessRequestException {
        throw refused();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm message, SMPPServerSession from)
            throws ProcessRequestException {
        throw refused();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw refused();
    }

    private static ProcessRequestException refused() {
        return new ProcessRequestException("not here", 0x03);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
