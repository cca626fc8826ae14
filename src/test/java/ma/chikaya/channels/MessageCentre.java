package ma.chikaya.channels;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
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

/** A short message centre on this machine. */
public final class MessageCentre implements ServerMessageReceiverListener, AutoCloseable {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int INVALID_NUMBER = 0x0B;

    private final int port;
    private final SMPPServerSessionListener door;
    private final List<Part> received = new CopyOnWriteArrayList<>();
    private final Map<SMPPServerSession, String> sessions = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> taken = new ConcurrentHashMap<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean refusing;
    private volatile boolean confirming;
    private volatile boolean silent;
    private volatile String holding = "";
    private volatile int heldAt;

    /** What came in, in order. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Part(
            String id, String number, byte dataCoding, byte[] bytes, SMPPServerSession from, short reference) {}

    public MessageCentre() throws IOException {
        // The library does not tell which port it was given.
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        door = new SMPPServerSessionListener(port);
        door.setMessageReceiverListener(this);
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return port;
    }

    public List<Part> received() {
        return received;
    }

    void refuseNumbers() {
        refusing = true;
    }

    public void confirmAtOnce() {
        confirming = true;
    }

    /** Takes what comes and answers nothing. */
    void fallSilent() {
        silent = true;
    }

    /** Takes one more message of a client, says so here, and does not answer it until it is let go. */
    void holdFrom(String user, int message) {
        holding = user;
        heldAt = message;
    }

    boolean isHolding() throws InterruptedException {
        return held.await(60, TimeUnit.SECONDS);
    }

    void letGo() {
        released.countDown();
    }

    void confirm(int part, DeliveryReceiptState state) {
        confirm(received.get(part), state);
    }

    private void serve() {
        try {
            while (true) {
                SMPPServerSession session = door.accept();
                BindRequest bind = session.waitForBind(5_000);
                sessions.put(session, bind.getSystemId());
                bind.accept("centre");
            }
        } catch (IOException | TimeoutException closed) {
            return;
        } catch (org.jsmpp.PDUStringException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** A telephone writes a long message, a part of it. */
    public void writePart(String number, byte[] content, boolean unicode) throws Exception {
        write(
                number,
                content,
                unicode,
                new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI));
    }

    /** A telephone writes. */
    public void write(String number, String text, boolean unicode) throws Exception {
        write(
                number,
                text.getBytes(
                        unicode
                                ? java.nio.charset.StandardCharsets.UTF_16BE
                                : java.nio.charset.StandardCharsets.US_ASCII),
                unicode,
                new ESMClass());
    }

    private void write(String number, byte[] content, boolean unicode, ESMClass kind) throws Exception {
        sessions.keySet().stream()
                .filter(session -> session.getSessionState().isBound())
                .findFirst()
                .orElseThrow()
                .deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        number,
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "3737",
                        kind,
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        new GeneralDataCoding(unicode ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
                        content);
    }

    /** Over the session it came by, or where that is gone another of the same customer's, as networks do. */
    private void confirm(Part part, DeliveryReceiptState state) {
        List<SMPPServerSession> ways = new ArrayList<>(List.of(part.from()));
        ways.addAll(sessions.keySet());
        for (SMPPServerSession way : ways) {
            if (way.getSessionState().isBound() && isTold(way, part, state)) return;
        }
        throw new IllegalStateException("nobody to tell");
    }

    // The library takes its receipts' dates so.
    @SuppressWarnings("JavaUtilDate")
    private static boolean isTold(SMPPServerSession way, Part part, DeliveryReceiptState state) {
        DeliveryReceipt receipt = new DeliveryReceipt(part.id(), 1, 1, new Date(), new Date(), state, "000", "");
        try {
            way.deliverShortMessage(
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
                    receipt.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                    new OptionalParameter.User_message_reference(part.reference()));
            return true;
        } catch (IOException | org.jsmpp.PDUException | org.jsmpp.extra.ResponseTimeoutException gone) {
            return false;
        } catch (org.jsmpp.InvalidResponseException | org.jsmpp.extra.NegativeResponseException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession from) throws ProcessRequestException {
        if (refusing) throw new ProcessRequestException("number", INVALID_NUMBER);
        String id = Integer.toHexString(NEXT.incrementAndGet()) + Long.toHexString(System.nanoTime());
        var reference = message.getOptionalParameter(OptionalParameter.User_message_reference.class);
        Part part = new Part(
                id,
                message.getDestAddress(),
                message.getDataCoding(),
                message.getShortMessage(),
                from,
                reference == null ? 0 : reference.getValue());
        received.add(part);
        String user = String.valueOf(sessions.get(from));
        int count = taken.computeIfAbsent(user, first -> new AtomicInteger()).incrementAndGet();
        if (silent) wait(released);
        if (user.equals(holding) && count == heldAt) {
            held.countDown();
            wait(released);
        }
        if (confirming) confirm(part, DeliveryReceiptState.DELIVRD);
        try {
            return new SubmitSmResult(new MessageId(id), null);
        } catch (org.jsmpp.PDUStringException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
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
        released.countDown();
        sessions.keySet().forEach(SMPPServerSession::close);
        door.close();
    }
}
