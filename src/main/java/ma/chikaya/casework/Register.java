package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.EVENT;
import static ma.chikaya.casework.db.Tables.INTERNAL_REQUEST;
import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.OneTrip;
import ma.chikaya.platform.Prewritten;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place a submission's state changes: looks the action up in the lifecycle, asks whether the actor may, writes
 * the new state, one event chained to the one before, the counters, and tells the other modules, all in the caller's
 * transaction. Two at once: the second is told, nothing is overwritten.
 */
@Component
class Register {

    private final DSLContext sql;
    private final Prewritten byId;
    private final Prewritten held;
    private final InstantSource clock;
    private final Permissions permissions;
    private final Tally tally;
    private final ApplicationEventPublisher events;

    Register(
            DSLContext sql,
            InstantSource clock,
            Permissions permissions,
            Tally tally,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.byId = new Prewritten(
                sql, SUBMISSION.fields(), rows -> rows.from(SUBMISSION).where(SUBMISSION.ID.eq(new UUID(0, 0))));
        this.held = new Prewritten(
                sql,
                SUBMISSION.fields(),
                rows -> rows.from(SUBMISSION)
                        .where(SUBMISSION.ID.eq(new UUID(0, 0)))
                        .forUpdate());
        this.clock = clock;
        this.permissions = permissions;
        this.tally = tally;
        this.events = events;
    }

    Optional<SubmissionRecord> find(UUID id) {
        return byId.ask(id).stream().findFirst().map(row -> row.into(SUBMISSION));
    }

    SubmissionRecord get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no submission " + id));
    }

    /** The same, held until the transaction ends: what hangs on it, as its draft, is not written under another's eyes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SubmissionRecord> hold(UUID id) {
        return held.ask(id).stream().findFirst().map(row -> row.into(SUBMISSION));
    }

    /** Applies an action whose event says nothing more and that changes nothing more. */
    Outcome<Integer> apply(SubmissionRecord now, Action action, Actor actor) {
        return apply(now, action, actor, Map.of(), change -> {});
    }

    /**
     * Applies an action.
     *
     * @param data what the event says, in canonical types only
     * @param change what else changes on the submission
     * @return the event's place in the history
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<Integer> apply(
            SubmissionRecord now, Action action, Actor actor, Map<String, ?> data, Consumer<SubmissionRecord> change) {
        State from = State.valueOf(now.getState());
        Optional<Transition> row = Lifecycle.find(Kind.valueOf(now.getKind()), from, action);
        if (row.isEmpty()) return Outcome.refused("casework.refused.state");
        if (!permissions.may(row.get().who(), actor, now)) return Outcome.refused("casework.refused.permission");

        State to = row.get().target(from);
        int version = now.getVersion();
        int bodyThen = now.getBodyId();
        Tally.Place before = Tally.placeOf(now);
        now.setState(to.name());
        if (to != from) now.setBall(Standing.ballIn(to).name());
        change.accept(now);
        Standing.settle(now, to != from, action != Action.RECOUNT);

        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int seq = now.getSeq() + 1;
        Integer account = actor.account();
        String facts = Canonical.write(data);
        byte[] hash = Chain.next(
                now.getChain(),
                now.getId(),
                seq,
                at,
                row.get().event(),
                actor.word(),
                account,
                bodyThen,
                from,
                to,
                facts);
        now.setSeq(seq);
        now.setVersion(version + 1);
        now.setChain(hash);
        now.setUpdatedAt(at);
        List<Query> rows = new ArrayList<>();
        // Time writes into the history and raises no version: the place in the history is asked too.
        rows.add(sql.update(SUBMISSION)
                .set(now)
                .where(SUBMISSION.ID.eq(now.getId()), SUBMISSION.VERSION.eq(version), SUBMISSION.SEQ.eq(seq - 1)));
        rows.add(
                event(now.getId(), seq, at, row.get().event(), actor.word(), account, bodyThen, from, to, facts, hash));
        rows.addAll(tally.moves(before, Tally.placeOf(now)));
        if (now.getBodyId() != bodyThen || (from.isOpen() && !to.isOpen())) {
            rows.add(withdrawRequests(now.getId()));
            rows.add(Prompting.end(sql, now.getId()));
        }
        // Where another one came first nothing is changed, and what follows is undone with the transaction.
        if (OneTrip.run(sql, rows) == 0) return Outcome.refused("casework.refused.stale");
        events.publishEvent(new CaseEvent(now.getId(), seq, row.get().event()));
        return Outcome.done(seq);
    }

    /** What a body asked its services ends with its work: when the case leaves it, and when it is over. */
    private Query withdrawRequests(UUID id) {
        return sql.update(INTERNAL_REQUEST)
                .set(INTERNAL_REQUEST.WITHDRAWN, true)
                .where(
                        INTERNAL_REQUEST.SUBMISSION_ID.eq(id),
                        INTERNAL_REQUEST.ANSWERED_AT.isNull(),
                        INTERNAL_REQUEST.WITHDRAWN.isFalse());
    }

    private Query event(
            UUID id,
            int seq,
            Instant at,
            EventType type,
            String actor,
            @Nullable Integer account,
            int body,
            State from,
            State to,
            String facts,
            byte[] hash) {
        return sql.insertInto(EVENT)
                .columns(
                        EVENT.SUBMISSION_ID,
                        EVENT.SEQ,
                        EVENT.AT,
                        EVENT.TYPE,
                        EVENT.ACTOR,
                        EVENT.ACCOUNT_ID,
                        EVENT.BODY_ID,
                        EVENT.FROM_STATE,
                        EVENT.TO_STATE,
                        EVENT.DATA,
                        EVENT.HASH)
                .values(id, seq, at, type.name(), actor, account, body, from.name(), to.name(), facts, hash)
                .onConflictDoNothing();
    }
}
