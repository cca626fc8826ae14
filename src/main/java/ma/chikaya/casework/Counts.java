package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.COUNTED;
import static ma.chikaya.casework.db.Tables.COUNTED_PROMPT;
import static ma.chikaya.casework.db.Tables.COUNTED_PROPOSAL;
import static ma.chikaya.casework.db.Tables.INTERNAL_REQUEST;
import static ma.chikaya.casework.db.Tables.SET_ASIDE;
import static ma.chikaya.casework.db.Tables.TALLY;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.law.LegalClock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** How many submissions each view holds, from the counters; one's own from their index. */
@Component
class Counts {

    private static final List<View> TALLIED = List.of(
            View.OPEN,
            View.TODAY,
            View.UNASSIGNED,
            View.SOON,
            View.OVERDUE,
            View.WITH_CITIZEN,
            View.WITH_SERVICES,
            View.REOPENED);

    private final DSLContext sql;
    private final InstantSource clock;

    Counts(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The tally counts for everybody; the few cases that name this reader are none of his. */
    Map<View, Integer> of(Scope scope) {
        Map<View, Integer> counts = new EnumMap<>(View.class);
        if (scope.own().isEmpty()) return counts;
        LocalDate today = LegalClock.dayOf(clock.instant());
        Table<?> all = tallied(scope, today);
        Table<?> named = named(scope, today);
        List<Field<Integer>> columns = new ArrayList<>();
        for (int i = 0; i < TALLIED.size(); i++) {
            columns.add(Objects.requireNonNull(all.field(i, Integer.class))
                    .minus(Objects.requireNonNull(named.field(i, Integer.class))));
        }
        // Views, as SET_ASIDE: the wall is in them, and not put around each number again.
        columns.add(DSL.field(DSL.selectCount().from(COUNTED).where(COUNTED.ASSIGNEE_ID.eq(scope.account()))));
        columns.add(DSL.field(
                DSL.selectCount().from(COUNTED_PROPOSAL).where(among(COUNTED_PROPOSAL.APPROVER_BODY_ID, scope.own()))));
        columns.add(DSL.field(DSL.select(DSL.countDistinct(COUNTED_PROMPT.SUBMISSION_ID))
                .from(COUNTED_PROMPT)
                .where(among(COUNTED_PROMPT.BODY_ID, scope.own()))));
        columns.add(DSL.field(DSL.selectCount()
                .from(COUNTED)
                .where(among(COUNTED.BODY_ID, scope.own()), DSL.condition(COUNTED.DANGER))));
        var row = sql.select(columns).from(all, named).fetchSingle();
        for (int i = 0; i < TALLIED.size(); i++) counts.put(TALLIED.get(i), row.get(i, Integer.class));
        counts.put(View.MINE, row.get(TALLIED.size(), Integer.class));
        counts.put(View.TO_APPROVE, row.get(TALLIED.size() + 1, Integer.class));
        counts.put(View.REMINDED, row.get(TALLIED.size() + 2, Integer.class));
        counts.put(View.URGENT, row.get(TALLIED.size() + 3, Integer.class));
        return counts;
    }

    private static Table<?> tallied(Scope scope, LocalDate today) {
        return DSL.select(numbered(
                        views(today, TALLY.DUE_ON, TALLY.BALL, TALLY.STATE, TALLY.ASSIGNED, TALLY.REOPENED),
                        view -> DSL.coalesce(DSL.sum(TALLY.N).filterWhere(view).cast(Integer.class), 0)))
                .from(TALLY)
                .where(among(TALLY.BODY_ID, scope.own()))
                .asTable("tallied");
    }

    private static Table<?> named(Scope scope, LocalDate today) {
        return DSL.select(numbered(
                        views(
                                today,
                                SET_ASIDE.DUE_ON,
                                SET_ASIDE.BALL,
                                SET_ASIDE.STATE,
                                SET_ASIDE.ASSIGNED,
                                SET_ASIDE.REOPENED),
                        view -> DSL.count().filterWhere(view)))
                .from(SET_ASIDE)
                .where(among(SET_ASIDE.BODY_ID, scope.own()))
                .asTable("named");
    }

    private static List<Field<Integer>> numbered(List<Condition> views, Function<Condition, Field<Integer>> count) {
        List<Field<Integer>> fields = new ArrayList<>();
        for (Condition view : views) fields.add(count.apply(view).as("v" + fields.size()));
        return fields;
    }

    /** In the order of {@link #TALLIED}. */
    private static List<Condition> views(
            LocalDate today,
            Field<LocalDate> due,
            Field<String> ball,
            Field<String> state,
            Field<Boolean> assigned,
            Field<Boolean> reopened) {
        return List.of(
                DSL.trueCondition(),
                due.le(today).and(ball.in("BODY", "SERVICE", "SUPERVISOR")),
                assigned.isFalse(),
                due.between(today, today.plusDays(Inbox.SOON)).and(state.in("REGISTERED", "UNDER_STUDY")),
                due.lt(today),
                state.eq("AWAITING_COMPLEMENT"),
                ball.eq("SERVICE"),
                reopened.isTrue());
    }

    /** One statement however many there are, and so one plan. */
    private static Condition among(Field<Integer> body, Set<Integer> bodies) {
        return body.eq(DSL.any(bodies.toArray(Integer[]::new)));
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
        return sql.select(TALLY.DUE_ON)
                .from(TALLY)
                .where(among(TALLY.BODY_ID, scope.own()), TALLY.DUE_ON.gt(today))
                .groupBy(TALLY.DUE_ON)
                .having(DSL.sum(TALLY.N).gt(BigDecimal.ZERO))
                .orderBy(TALLY.DUE_ON)
                .limit(1)
                .fetchOptional(TALLY.DUE_ON);
    }
}
