package ma.chikaya.casework;

import static java.util.Objects.requireNonNull;
import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;
import static ma.chikaya.casework.db.Tables.PROPOSAL;
import static ma.chikaya.casework.db.Tables.SUBMISSION;
import static ma.chikaya.casework.db.Tables.TALLY;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What each of many bodies has open: one question to the counters and one to what waits, however many they are. */
@Component
class BodyCounts {

    private final DSLContext sql;
    private final InstantSource clock;

    BodyCounts(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Of those the scope covers; one with nothing open is left out. */
    Map<Integer, OpenCounts> of(Scope scope, Collection<Integer> bodies) {
        Integer[] covered = bodies.stream().filter(scope::covers).toArray(Integer[]::new);
        Map<Integer, OpenCounts> found = new HashMap<>();
        if (covered.length == 0) return found;
        LocalDate today = LegalClock.dayOf(clock.instant());
        tallied(found, covered, today);
        for (CaseLine line : naming(scope, covered)) without(found, line, today);
        waiting(found, scope, covered);
        return found;
    }

    /**
     * The open cases in these bodies that name the reader: they are counted for everybody else, so he needs what they
     * were counted as, and never sees them; hence a reading of the country's.
     */
    List<CaseLine> naming(Scope scope, Integer[] bodies) {
        return Scoped.as(
                Acting.national(),
                () -> sql.select(SUBMISSION.asterisk())
                        .from(NAMED_OFFICIAL)
                        .join(SUBMISSION)
                        .on(SUBMISSION.ID.eq(NAMED_OFFICIAL.SUBMISSION_ID))
                        .where(
                                NAMED_OFFICIAL.ACCOUNT_ID.eq(scope.account()),
                                SUBMISSION.BODY_ID.eq(DSL.any(bodies)),
                                Inbox.OPEN)
                        .fetchInto(SUBMISSION)
                        .map(Inbox::line));
    }

    /** A place may be counted up in one row and down in another, so they are added up first. */
    private void tallied(Map<Integer, OpenCounts> found, Integer[] bodies, LocalDate today) {
        Field<Integer> n = DSL.sum(TALLY.N).cast(Integer.class).as("n");
        var places = DSL.select(TALLY.BODY_ID, TALLY.STATE, TALLY.BALL, TALLY.DUE_ON, n)
                .from(TALLY)
                .where(TALLY.BODY_ID.eq(DSL.any(bodies)))
                .groupBy(TALLY.BODY_ID, TALLY.STATE, TALLY.BALL, TALLY.DUE_ON)
                .having(DSL.sum(TALLY.N).gt(java.math.BigDecimal.ZERO))
                .asTable("places");
        Field<Integer> body = requireNonNull(places.field(TALLY.BODY_ID));
        Field<LocalDate> due = requireNonNull(places.field(TALLY.DUE_ON));
        Field<Integer> count = requireNonNull(places.field(n));
        var late = due.lt(today);
        var mine = due.le(today).and(requireNonNull(places.field(TALLY.BALL)).in("BODY", "SERVICE", "SUPERVISOR"));
        var untouched = requireNonNull(places.field(TALLY.STATE)).eq(State.REGISTERED.name());
        sql.select(
                        body,
                        whole(DSL.sum(count)),
                        whole(DSL.sum(count).filterWhere(mine)),
                        whole(DSL.sum(count).filterWhere(late)),
                        whole(DSL.sum(count).filterWhere(untouched)),
                        DSL.min(due).filterWhere(late))
                .from(places)
                .groupBy(body)
                .forEach(row -> found.put(
                        row.value1(),
                        new OpenCounts(row.value2(), row.value3(), row.value4(), row.value5(), row.value6(), 0, null)));
    }

    private static Field<Integer> whole(Field<?> sum) {
        return DSL.coalesce(sum.cast(Integer.class), 0);
    }

    private static void without(Map<Integer, OpenCounts> found, CaseLine line, LocalDate today) {
        LocalDate due = line.dueOn();
        if (due == null) return;
        boolean late = due.isBefore(today);
        boolean mine = !due.isAfter(today) && line.ball() != Ball.CITIZEN;
        found.computeIfPresent(
                line.bodyId(),
                (body, all) -> new OpenCounts(
                        all.open() - 1,
                        all.today() - (mine ? 1 : 0),
                        all.late() - (late ? 1 : 0),
                        all.untouched() - (line.state() == State.REGISTERED ? 1 : 0),
                        all.oldestLate(),
                        0,
                        null));
    }

    private void waiting(Map<Integer, OpenCounts> found, Scope scope, Integer[] bodies) {
        Field<Instant> since = DSL.min(PROPOSAL.PROPOSED_AT);
        sql.select(PROPOSAL.APPROVER_BODY_ID, DSL.count(), since)
                .from(PROPOSAL)
                .where(
                        PROPOSAL.DECIDED_AT.isNull(),
                        PROPOSAL.APPROVER_BODY_ID.eq(DSL.any(bodies)),
                        PROPOSAL.SUBMISSION_ID.notIn(DSL.select(NAMED_OFFICIAL.SUBMISSION_ID)
                                .from(NAMED_OFFICIAL)
                                .where(NAMED_OFFICIAL.ACCOUNT_ID.eq(scope.account()))))
                .groupBy(PROPOSAL.APPROVER_BODY_ID)
                .forEach(row -> found.merge(
                        row.value1(),
                        new OpenCounts(0, 0, 0, 0, null, row.value2(), row.value3()),
                        (all, waits) -> new OpenCounts(
                                all.open(),
                                all.today(),
                                all.late(),
                                all.untouched(),
                                all.oldestLate(),
                                waits.waiting(),
                                waits.waitingSince())));
    }
}
