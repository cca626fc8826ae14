package ma.chikaya.channels;

import java.time.InstantSource;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** A mailbox on this machine that replies come to, beside the shared application. */
public final class MailboxTestDoor {

    static final InboundSettings CLOSED =
            new InboundSettings(new InboundSettings.Imap("", 993, "", "", true), null, null);

    private final InboundSettings settings;
    private final ReplyAddress addresses;

    public MailboxTestDoor(Secrets secrets, int port, String user, String password, String address) {
        this.settings =
                new InboundSettings(new InboundSettings.Imap("127.0.0.1", port, user, password, false), address, null);
        this.addresses = new ReplyAddress(settings, secrets);
    }

    @SuppressWarnings("NullAway") // Asks for no secret while it is closed.
    static ReplyAddress noReplies() {
        return new ReplyAddress(CLOSED, null);
    }

    public ReplyAddress addresses() {
        return addresses;
    }

    /** Reads what is new and tells how many that was. */
    public int fetch(DSLContext sql, InstantSource clock, PlatformTransactionManager manager, MailReceiver receiver) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("receiver", receiver);
        return new Mailbox(
                        settings,
                        sql,
                        clock,
                        beans.getBeanProvider(MailReceiver.class),
                        new Bounces(sql, clock),
                        manager)
                .fetch();
    }
}
