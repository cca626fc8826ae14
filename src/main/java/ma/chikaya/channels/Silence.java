package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;
import static ma.chikaya.channels.db.Tables.SILENCED;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Telephones that asked for no more notices. What their owners ask for themselves, codes and answers, still goes. */
@Component
public class Silence {

    private final DSLContext sql;
    private final InstantSource clock;
    private final Outbox outbox;

    Silence(DSLContext sql, InstantSource clock, Outbox outbox) {
        this.sql = sql;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * No notice goes to a telephone any more, nor those that wait; again changes nothing.
     *
     * @param number E.164
     */
    public void keep(String number) {
        sql.insertInto(SILENCED)
                .set(SILENCED.RECIPIENT, number)
                .set(SILENCED.AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        outbox.withdraw(OUTGOING.CHANNEL
                .eq(SmppCarrier.SMS)
                .and(OUTGOING.RECIPIENT.eq(number))
                .and(OUTGOING.SUBMISSION_ID.isNotNull()));
    }

    public void lift(String number) {
        sql.deleteFrom(SILENCED).where(SILENCED.RECIPIENT.eq(number)).execute();
    }

    public boolean isKept(String number) {
        return sql.fetchExists(SILENCED, SILENCED.RECIPIENT.eq(number));
    }
}
