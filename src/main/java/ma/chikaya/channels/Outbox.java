package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;

import java.time.InstantSource;
import ma.chikaya.kernel.Ids;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes messages to send, in the caller's transaction. The same key again changes nothing. */
@Component
public class Outbox {

    private final DSLContext sql;
    private final InstantSource clock;
    private final boolean open;

    Outbox(DSLContext sql, InstantSource clock, @Value("${spring.mail.host:}") String host) {
        this.sql = sql;
        this.clock = clock;
        this.open = !host.isBlank();
    }

    /** Whether a mail server is set; without one nothing is queued, for it would go out years late. */
    public boolean isOpen() {
        return open;
    }

    public void queue(Mail mail) {
        if (!open) return;
        sql.insertInto(OUTGOING)
                .set(OUTGOING.ID, Ids.next(clock.instant()))
                .set(OUTGOING.KEY, mail.key())
                .set(OUTGOING.RECIPIENT, mail.recipient())
                .set(OUTGOING.LANGUAGE, mail.language().tag())
                .set(OUTGOING.SUBJECT, mail.subject())
                .set(OUTGOING.PLAIN, mail.plain())
                .set(OUTGOING.HTML, mail.html())
                .set(OUTGOING.QUEUED_AT, clock.instant())
                .set(OUTGOING.NEXT_TRY, clock.instant())
                .onConflictDoNothing()
                .execute();
    }
}
