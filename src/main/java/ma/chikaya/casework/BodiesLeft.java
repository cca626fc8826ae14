package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.SUBMISSION;
import static ma.chikaya.casework.db.Tables.TALLY;

import java.math.BigDecimal;
import ma.chikaya.accounts.BodyLeft;
import ma.chikaya.accounts.Officials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Joined;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** A body whose last official is gone keeps no open case: what it had passes to the body above, as new ones do. */
@Component
class BodiesLeft {

    private final DSLContext sql;
    private final Commands commands;
    private final HandingOver handingOver;
    private final Approving approving;
    private final Officials officials;
    private final Joined joined;

    BodiesLeft(
            DSLContext sql,
            Commands commands,
            HandingOver handingOver,
            Approving approving,
            Officials officials,
            Joined joined) {
        this.sql = sql;
        this.commands = commands;
        this.handingOver = handingOver;
        this.approving = approving;
        this.officials = officials;
        this.joined = joined;
    }

    /** Each case in a transaction of its own: one that cannot go keeps no other back. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(BodyLeft left) {
        Scoped.run(Acting.system(), () -> leave(left.bodyId()));
    }

    /** What came in while other nodes did not know yet that nobody is there. */
    void sweep() {
        sql
                .select(TALLY.BODY_ID)
                .from(TALLY)
                .groupBy(TALLY.BODY_ID)
                .having(DSL.sum(TALLY.N).gt(BigDecimal.ZERO))
                .fetch(TALLY.BODY_ID)
                .stream()
                .filter(body -> !joined.isJoined(body))
                .forEach(this::leave);
    }

    private void leave(int body) {
        if (body == Bodies.NATIONAL_DESK) return;
        if (officials.listOf(body).stream().anyMatch(one -> Permissions.handles(one, body))) return;
        Jobs.each(
                sql,
                SUBMISSION.BODY_ID.eq(body).and(Inbox.OPEN),
                SUBMISSION.DUE_ON,
                id -> commands.on(id, handingOver::settle));
        approving.leave(body);
    }
}
