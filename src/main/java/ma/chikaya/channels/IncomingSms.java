package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.INCOMING;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Short messages that come in, by the message centre's session or by the gateway's own call. */
@Component
public class IncomingSms {

    private final InboundSettings settings;
    private final ObjectProvider<SmsReceiver> receivers;
    private final DSLContext sql;
    private final InstantSource clock;
    private final LongSms parts;
    private final TransactionTemplate transactions;

    IncomingSms(
            InboundSettings settings,
            ObjectProvider<SmsReceiver> receivers,
            DSLContext sql,
            InstantSource clock,
            LongSms parts,
            PlatformTransactionManager manager) {
        this.settings = settings;
        this.receivers = receivers;
        this.sql = sql;
        this.clock = clock;
        this.parts = parts;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Whether a caller is the gateway; nobody is where no token is set. */
    public boolean isGateway(String bearer) {
        String token = settings.smsToken();
        return token != null && !token.isBlank() && Secrets.same(token, bearer);
    }

    /**
     * Takes one message.
     *
     * @param id the gateway's own number of it: told again it is taken once; empty where it has none
     */
    public void receive(String id, String from, String text) {
        transactions.executeWithoutResult(transaction -> {
            if (id.isEmpty() || isFirst(id)) hand(from, text);
        });
    }

    /** Takes one message, or a part of a long one. */
    void receive(String from, byte[] content, Optional<LongSms.Place> place, byte coding) {
        Optional<String> text = place.filter(LongSms.Place::isSound).isPresent()
                ? parts.add(from, place.get(), content, coding)
                : Optional.of(Segments.text(content, coding));
        text.ifPresent(whole -> transactions.executeWithoutResult(transaction -> hand(from, whole)));
    }

    private void hand(String from, String text) {
        receivers.orderedStream().forEach(receiver -> receiver.receive(from, text));
    }

    private boolean isFirst(String id) {
        return sql.insertInto(INCOMING)
                        .set(INCOMING.ID, UUID.nameUUIDFromBytes(("sms\n" + id).getBytes(StandardCharsets.UTF_8)))
                        .set(INCOMING.AT, clock.instant())
                        .set(INCOMING.OUTCOME, "taken")
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }
}
