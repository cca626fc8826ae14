package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.INCOMING;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches replies by IMAP: each is taken once, in one transaction with what becomes of it, then marked as seen. */
@Component
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int BATCH = 50;
    private static final int MOST_BYTES = 40 << 20;

    private final InboundSettings settings;
    private final DSLContext sql;
    private final InstantSource clock;
    private final ObjectProvider<MailReceiver> receivers;
    private final Bounces bounces;
    private final TransactionTemplate transactions;

    Mailbox(
            InboundSettings settings,
            DSLContext sql,
            InstantSource clock,
            ObjectProvider<MailReceiver> receivers,
            Bounces bounces,
            PlatformTransactionManager manager) {
        this.settings = settings;
        this.sql = sql;
        this.clock = clock;
        this.receivers = receivers;
        this.bounces = bounces;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Reads what is new and tells how many that was. */
    int fetch() {
        if (!settings.readsMail()) return 0;
        try (Store store = connect();
                Folder inbox = open(store)) {
            Message[] fresh = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
            int read = 0;
            for (Message message : fresh) {
                if (read == BATCH) break;
                take(message);
                read++;
            }
            return read;
        } catch (MessagingException away) {
            LOG.warn("the mailbox could not be read: {}", away.getClass().getSimpleName());
            return 0;
        }
    }

    private Store connect() throws MessagingException {
        InboundSettings.Imap imap = settings.imap();
        String protocol = imap.ssl() ? "imaps" : "imap";
        Properties properties = new Properties();
        for (String patience : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + patience, "20000");
        }
        properties.put("mail.imaps.ssl.checkserveridentity", "true");
        // A message that is read is marked only once it is taken.
        properties.put("mail." + protocol + ".peek", "true");
        properties.put("mail.mime.address.strict", "false");
        Store store = Session.getInstance(properties).getStore(protocol);
        store.connect(imap.host(), imap.port(), imap.user(), imap.password());
        return store;
    }

    private static Folder open(Store store) throws MessagingException {
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        return inbox;
    }

    private void take(Message message) throws MessagingException {
        UUID id = MailReading.id(message);
        String outcome;
        try {
            outcome = transactions.execute(transaction -> once(id, message));
        } catch (Unreadable broken) {
            LOG.warn("mail {} could not be read: {}", id, broken.getClass().getSimpleName());
            outcome = transactions.execute(transaction -> note(id, "unread") ? "unread" : null);
        }
        if (outcome != null) LOG.info("mail {}: {}", id, outcome);
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private @org.jspecify.annotations.Nullable String once(UUID id, Message message) {
        if (!note(id, "unread")) return null;
        String outcome = outcome(message);
        sql.update(INCOMING)
                .set(INCOMING.OUTCOME, outcome)
                .where(INCOMING.ID.eq(id))
                .execute();
        return outcome;
    }

    /** False where it was read before. */
    private boolean note(UUID id, String outcome) {
        return sql.insertInto(INCOMING)
                        .set(INCOMING.ID, id)
                        .set(INCOMING.AT, clock.instant())
                        .set(INCOMING.OUTCOME, outcome)
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    private String outcome(Message message) {
        try {
            if (bounces.take(message)) return "bounce";
            if (MailReading.isAutomatic(message)) return "automatic";
            if (message.getSize() > MOST_BYTES) return "large";
            IncomingMail mail = MailReading.read(message);
            return receivers
                    .orderedStream()
                    .findFirst()
                    .map(receiver -> receiver.receive(mail).name().toLowerCase(Locale.ROOT))
                    .orElse("stray");
        } catch (MessagingException | IOException broken) {
            throw new Unreadable(broken);
        }
    }

    /** Nobody can make anything of it, now or later. */
    private static final class Unreadable extends RuntimeException {

        Unreadable(Exception broken) {
            super(broken);
        }
    }
}
