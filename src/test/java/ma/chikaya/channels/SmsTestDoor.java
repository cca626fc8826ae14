package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** An outbox open for short messages and a postman that serves one message centre or gateway. */
public final class SmsTestDoor implements AutoCloseable {

    static final Duration DOUBT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final SmsSettings.Centre NO_CENTRE = new SmsSettings.Centre("", 2775, "", "", PATIENCE);
    static final SmsSettings CLOSED = new SmsSettings(NO_CENTRE, "Chikaya", null, null);

    private final DSLContext sql;
    private final Outbox outbox;
    private final Postman postman;
    private final SmppCarrier smpp;
    private final GatewayCarrier gateway;

    private SmsTestDoor(
            DSLContext sql,
            InstantSource clock,
            PlatformTransactionManager manager,
            SmsSettings settings,
            IncomingSms incoming) {
        this.sql = sql;
        SmsReceipts receipts = new SmsReceipts(sql, clock, incoming);
        this.smpp = new SmppCarrier(settings, receipts, new Parts(sql, clock), clock);
        this.gateway = new GatewayCarrier(settings);
        this.outbox = new Outbox(sql, clock, "", settings, manager);
        this.postman = new Postman(sql, clock, List.of(smpp, gateway), receipts, manager, DOUBT);
    }

    public static SmsTestDoor toCentre(
            DSLContext sql, InstantSource clock, PlatformTransactionManager manager, int port) {
        return toCentre(sql, clock, manager, port, listening(sql, clock, manager));
    }

    /** The same, handing over what telephones send. */
    public static SmsTestDoor toCentre(
            DSLContext sql, InstantSource clock, PlatformTransactionManager manager, int port, IncomingSms incoming) {
        return new SmsTestDoor(
                sql,
                clock,
                manager,
                new SmsSettings(
                        new SmsSettings.Centre("127.0.0.1", port, "chikaya", "secret", PATIENCE),
                        "Chikaya",
                        null,
                        null),
                incoming);
    }

    public static SmsTestDoor toGateway(
            DSLContext sql,
            InstantSource clock,
            PlatformTransactionManager manager,
            String url,
            @Nullable String token) {
        return new SmsTestDoor(
                sql, clock, manager, new SmsSettings(NO_CENTRE, "3737", url, token), listening(sql, clock, manager));
    }

    /** Hands what comes in to these. */
    public static IncomingSms listening(
            DSLContext sql, InstantSource clock, PlatformTransactionManager manager, SmsReceiver... receivers) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        for (int i = 0; i < receivers.length; i++) beans.addBean("receiver" + i, receivers[i]);
        return new IncomingSms(
                MailboxTestDoor.CLOSED,
                beans.getBeanProvider(SmsReceiver.class),
                sql,
                clock,
                new LongSms(sql, clock, manager),
                manager);
    }

    public Outbox outbox() {
        return outbox;
    }

    public int sendDue() {
        return postman.sendDue(SmppCarrier.SMS);
    }

    /** Texts queued under keys that begin so. */
    public List<String> waiting(String key) {
        return sql.select(OUTGOING.PLAIN)
                .from(OUTGOING)
                .where(OUTGOING.CHANNEL.eq(SmppCarrier.SMS))
                .and(OUTGOING.KEY.startsWith(key))
                .orderBy(OUTGOING.ID)
                .fetch(OUTGOING.PLAIN);
    }

    /** Forgets all that is queued for telephones. */
    public void clear() {
        sql.deleteFrom(OUTGOING).where(OUTGOING.CHANNEL.eq(SmppCarrier.SMS)).execute();
    }

    @Override
    public void close() {
        smpp.destroy();
        gateway.destroy();
    }
}
