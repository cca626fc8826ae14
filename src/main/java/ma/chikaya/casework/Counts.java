package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.INTERNAL_REQUEST;
import static ma.chikaya.casework.db.Tables.PROPOSAL;
import static ma.chikaya.casework.db.Tables.SUBMISSION;
import static ma.chikaya.casework.db.Tables.TALLY;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.law.LegalClock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How many submissions each view holds, from the counters; one's own from their index. */
@Component
class Counts {

    private final DSLContext sql;
    private final InstantSource clock;

    Counts(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<View, Integer> of(Scope scope) {
        Map<View, Integer> counts = new EnumMap<>(View.class);
        if (scope.own().isEmpty()) return counts;
        LocalDate today = LegalClock.dayOf(clock.instant());
        var row = sql.select(
                        sum(DSL.trueCondition()),
                        sum(TALLY.DUE_ON.le(today).and(TALLY.BALL.in("BODY", "SERVICE", "SUPERVISOR"))),
                        sum(TALLY.ASSIGNED.isFalse()),
                        sum(TALLY.DUE_ON
                                .between(today, today.plusDays(Inbox.SOON))
                                .and(TALLY.STATE.in("REGISTERED", "UNDER_STUDY"))),
                        sum(TALLY.DUE_ON.lt(today)),
                        sum(TALLY.STATE.eq("AWAITING_COMPLEMENT")),
                        sum(TALLY.BALL.eq("SERVICE")),
                        sum(TALLY.REOPENED.isTrue()))
                .from(TALLY)
                .where(TALLY.BODY_ID.in(scope.own()))
                .fetchSingle();
        View[] order = {
            View.OPEN,
            View.TODAY,
            View.UNASSIGNED,
            View.SOON,
            View.OVERDUE,
            View.WITH_CITIZEN,
            View.WITH_SERVICES,
            View.REOPENED
        };
        for (int i = 0; i < order.length; i++) counts.put(order[i], row.get(i, Integer.class));
        counts.put(
                View.MINE,
                sql.fetchCount(
                        SUBMISSION, SUBMISSION.ASSIGNEE_ID.eq(scope.account()).and(Inbox.OPEN)));
        counts.put(
                View.TO_APPROVE,
                sql.fetchCount(PROPOSAL, PROPOSAL.DECIDED_AT.isNull().and(PROPOSAL.APPROVER_BODY_ID.in(scope.own()))));
        return counts;
    }

    /** Open requests put to an agent's services. */
    int asked(Scope scope) {
        return scope.services().isEmpty()
                ? 0
                : sql.fetchCount(
                        INTERNAL_REQUEST,
                        INTERNAL_REQUEST
                                .SERVICE_ID
                                .in(scope.services())
                                .and(INTERNAL_REQUEST.ANSWERED_AT.isNull())
                                .and(INTERNAL_REQUEST.WITHDRAWN.isFalse()));
    }

    /** The nearest date anything is due on in one's bodies. */
    Optional<LocalDate> nextDue(Scope scope) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        return sql.select(DSL.min(TALLY.DUE_ON))
                .from(TALLY)
                .where(TALLY.BODY_ID.in(scope.own()), TALLY.DUE_ON.gt(today), TALLY.N.gt(0))
                .fetchOptional(0, LocalDate.class);
    }

    private static Field<Integer> sum(Condition condition) {
        return DSL.coalesce(DSL.sum(TALLY.N).filterWhere(condition).cast(Integer.class), 0);
    }
}
