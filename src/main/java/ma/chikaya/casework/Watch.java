package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.EVENT;
import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Term;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open cases whose day has come, handed out in batches that no two nodes share. What is decided about a batch is written
 * into the histories in the transaction that holds it: done whole, or left for whoever comes next.
 */
@Component
public class Watch {

    private static final List<Field<?>> COLUMNS = List.of(
            SUBMISSION.ID,
            SUBMISSION.CODE,
            SUBMISSION.KIND,
            SUBMISSION.STATE,
            SUBMISSION.SEQ,
            SUBMISSION.CHAIN,
            SUBMISSION.BODY_ID,
            SUBMISSION.ASSIGNEE_ID,
            SUBMISSION.TRIAGE_BY,
            SUBMISSION.DUE_ON,
            SUBMISSION.ROUND_ON,
            SUBMISSION.ARBITER_BODY_ID,
            SUBMISSION.ARBITRATE_BY,
            SUBMISSION.ARBITER_ROUND_ON);

    private static final String ADD_EVENTS = """
            insert into casework.event
                (submission_id, seq, at, type, actor, body_id, from_state, to_state, data, hash)
            select * from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::text[], ?::text[], ?::int[], ?::text[],
                ?::text[], ?::text[], ?::bytea[])""";

    private final DSLContext sql;
    private final InstantSource clock;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    Watch(DSLContext sql, InstantSource clock, PlatformTransactionManager manager, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.transactions = new TransactionTemplate(manager);
        this.events = events;
    }

    /**
     * What comes of looking at a case.
     *
     * @param next the day it is looked at again; null where nothing more is to be done
     */
    public record Plan(List<Mark> marks, @Nullable LocalDate next) {

        public Plan {
            marks = List.copyOf(marks);
        }
    }

    /** A line of the history: a reminder, an escalation, or that the date was missed. */
    public record Mark(EventType type, Map<String, Object> facts) {

        public Mark {
            if (type != EventType.REMINDED && type != EventType.ESCALATED && type != EventType.MISSED) {
                throw new IllegalArgumentException(type + " is not for time to write");
            }
            facts = Map.copyOf(facts);
        }
    }

    /**
     * Takes a batch, unassigned cases first and the oldest of them, and writes what {@code decide} makes of it, which
     * runs in the same transaction.
     *
     * @return how many were looked at; 0 when the day's work is done, or in other hands
     */
    public int take(LocalDate today, int most, Function<List<Watched>, Map<UUID, Plan>> decide) {
        return take(SUBMISSION.ACT_ON, Watch::watched, decide, () -> {
            List<SubmissionRecord> rows =
                    new ArrayList<>(hold(SUBMISSION.ACT_ON, SUBMISSION.ASSIGNEE_ID.isNull(), today, most));
            if (rows.size() < most) {
                rows.addAll(hold(SUBMISSION.ACT_ON, SUBMISSION.ASSIGNEE_ID.isNotNull(), today, most - rows.size()));
            }
            return rows;
        });
    }

    /** The same for cases that wait for an arbiter, whose time runs beside that of the body that has them. */
    public int takeDisputed(LocalDate today, int most, Function<List<Watched>, Map<UUID, Plan>> decide) {
        return take(
                SUBMISSION.ARBITER_ACT_ON,
                Watch::disputed,
                decide,
                () -> hold(SUBMISSION.ARBITER_ACT_ON, DSL.noCondition(), today, most));
    }

    private int take(
            Field<LocalDate> day,
            Function<SubmissionRecord, Watched> read,
            Function<List<Watched>, Map<UUID, Plan>> decide,
            Supplier<List<SubmissionRecord>> held) {
        Integer taken = Scoped.as(
                Acting.system(),
                () -> transactions.execute(transaction -> {
                    List<SubmissionRecord> rows = held.get();
                    if (rows.isEmpty()) return 0;
                    write(day, rows, decide.apply(rows.stream().map(read).toList()));
                    return rows.size();
                }));
        return Objects.requireNonNull(taken);
    }

    /** A case as whoever is told of it needs to know it. */
    public Optional<Watched> find(UUID id) {
        return Doors.opened(
                id,
                () -> sql.select(COLUMNS)
                        .from(SUBMISSION)
                        .where(SUBMISSION.ID.eq(id))
                        .fetchOptionalInto(SUBMISSION)
                        .map(row -> new Watched(
                                row.getId(),
                                new TrackingCode(row.getCode()),
                                Standing.termOf(row),
                                row.getDueOn() == null ? Filing.today(clock) : row.getDueOn(),
                                row.getRoundOn() == null ? Filing.today(clock) : row.getRoundOn(),
                                row.getBodyId(),
                                row.getBodyId(),
                                row.getAssigneeId())));
    }

    /** What an event of a case's history says. */
    public Map<String, Object> factsOf(UUID id, int seq) {
        return Doors.opened(
                id,
                () -> sql.select(EVENT.DATA)
                        .from(EVENT)
                        .where(EVENT.SUBMISSION_ID.eq(id), EVENT.SEQ.eq(seq))
                        .fetchOptional(EVENT.DATA)
                        .map(HistoryFacts::read)
                        .orElse(Map.of()));
    }

    /** How many open cases are past their date, or their arbiter's, and not yet brought before whom the timetable names. */
    public int countUnescalated() {
        LocalDate today = Filing.today(clock);
        Condition late = SUBMISSION.ACT_ON.le(today).and(SUBMISSION.DUE_ON.lt(today));
        Condition undecided = SUBMISSION.ARBITER_ACT_ON.le(today).and(SUBMISSION.ARBITRATE_BY.lt(today));
        return Objects.requireNonNull(Scoped.as(
                Acting.national(),
                () -> sql.select(count(SUBMISSION.ASSIGNEE_ID.isNull().and(late))
                                .plus(count(SUBMISSION.ASSIGNEE_ID.isNotNull().and(late)))
                                .plus(count(undecided)))
                        .fetchSingle()
                        .value1()));
    }

    private static Field<Integer> count(Condition which) {
        return DSL.field(DSL.selectCount().from(SUBMISSION).where(which));
    }

    /** Looks again at every open case near its date or past it, and at all that are disputed: the timetable has changed. */
    public int lookAgain() {
        LocalDate today = Filing.today(clock);
        return Scoped.as(Acting.system(), () -> {
            int disputed = sql.update(SUBMISSION)
                    .set(SUBMISSION.ARBITER_ACT_ON, today)
                    .where(SUBMISSION.ARBITER_BODY_ID.isNotNull())
                    .execute();
            return disputed
                    + sql.update(SUBMISSION)
                            .set(SUBMISSION.ACT_ON, today)
                            .where(Inbox.OPEN, SUBMISSION.DUE_ON.le(today.plusDays(Standing.LEAD)))
                            .execute();
        });
    }

    private List<SubmissionRecord> hold(Field<LocalDate> day, Condition whose, LocalDate today, int most) {
        return sql.select(COLUMNS)
                .from(SUBMISSION)
                .where(whose, day.le(today))
                .orderBy(day, SUBMISSION.ID)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetchInto(SUBMISSION);
    }

    private static Watched watched(SubmissionRecord row) {
        return new Watched(
                row.getId(),
                new TrackingCode(row.getCode()),
                Standing.termOf(row),
                row.getDueOn(),
                row.getRoundOn() == null ? row.getDueOn() : row.getRoundOn(),
                row.getBodyId(),
                row.getBodyId(),
                row.getAssigneeId());
    }

    private static Watched disputed(SubmissionRecord row) {
        return new Watched(
                row.getId(),
                new TrackingCode(row.getCode()),
                Term.ARBITRATION,
                row.getArbitrateBy(),
                row.getArbiterRoundOn(),
                row.getBodyId(),
                row.getArbiterBodyId(),
                null);
    }

    private void write(Field<LocalDate> day, List<SubmissionRecord> rows, Map<UUID, Plan> plans) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        EventRows lines = new EventRows();
        CaseRows cases = new CaseRows();
        List<CaseEvent> told = new ArrayList<>();
        for (SubmissionRecord row : rows) {
            Plan plan = Objects.requireNonNull(plans.get(row.getId()));
            State state = State.valueOf(row.getState());
            int seq = row.getSeq();
            byte[] chain = row.getChain();
            for (Mark mark : plan.marks()) {
                seq++;
                String facts = Canonical.write(mark.facts());
                String actor = Actor.time().word();
                chain = Chain.next(
                        chain, row.getId(), seq, at, mark.type(), actor, null, row.getBodyId(), state, state, facts);
                lines.add(row.getId(), seq, at, mark.type(), actor, row.getBodyId(), state, facts, chain);
                // What is said inside the administration is read at the desk: the citizen alone is written to.
                if (mark.type() == EventType.MISSED) told.add(new CaseEvent(row.getId(), seq, mark.type()));
            }
            cases.add(row.getId(), seq, chain, plan.next());
        }
        lines.send(sql);
        cases.send(sql, day);
        told.forEach(events::publishEvent);
    }

    private static final class EventRows {

        private final List<UUID> ids = new ArrayList<>();
        private final List<Integer> seqs = new ArrayList<>();
        private final List<String> ats = new ArrayList<>();
        private final List<String> types = new ArrayList<>();
        private final List<String> actors = new ArrayList<>();
        private final List<Integer> bodies = new ArrayList<>();
        private final List<String> states = new ArrayList<>();
        private final List<String> facts = new ArrayList<>();
        private final List<byte[]> hashes = new ArrayList<>();

        void add(
                UUID id,
                int seq,
                Instant at,
                EventType type,
                String actor,
                int body,
                State state,
                String data,
                byte[] hash) {
            ids.add(id);
            seqs.add(seq);
            ats.add(at.toString());
            types.add(type.name());
            actors.add(actor);
            bodies.add(body);
            states.add(state.name());
            facts.add(data);
            hashes.add(hash);
        }

        void send(DSLContext sql) {
            if (ids.isEmpty()) return;
            sql.connection(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(ADD_EVENTS)) {
                    insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                    insert.setArray(2, connection.createArrayOf("int4", seqs.toArray()));
                    insert.setArray(3, connection.createArrayOf("text", ats.toArray()));
                    insert.setArray(4, connection.createArrayOf("text", types.toArray()));
                    insert.setArray(5, connection.createArrayOf("text", actors.toArray()));
                    insert.setArray(6, connection.createArrayOf("int4", bodies.toArray()));
                    insert.setArray(7, connection.createArrayOf("text", states.toArray()));
                    insert.setArray(8, connection.createArrayOf("text", states.toArray()));
                    insert.setArray(9, connection.createArrayOf("text", facts.toArray()));
                    insert.setArray(10, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
                    insert.executeUpdate();
                }
            });
        }
    }

    private static final class CaseRows {

        private final List<UUID> ids = new ArrayList<>();
        private final List<Integer> seqs = new ArrayList<>();
        private final List<byte[]> chains = new ArrayList<>();
        private final List<@Nullable String> next = new ArrayList<>();

        void add(UUID id, int seq, byte[] chain, @Nullable LocalDate again) {
            ids.add(id);
            seqs.add(seq);
            chains.add(chain);
            next.add(again == null ? null : again.toString());
        }

        void send(DSLContext sql, Field<LocalDate> day) {
            sql.connection(connection -> {
                // No new version: whoever writes an answer meanwhile is not told that somebody came between.
                String moving = """
                        update casework.submission as submission
                           set seq = now.seq, chain = now.chain, %1$s = now.act_on
                          from unnest(?::uuid[], ?::int[], ?::bytea[], ?::date[]) as now (id, seq, chain, act_on)
                         where submission.id = now.id""".formatted(day.getName());
                try (PreparedStatement update = connection.prepareStatement(moving)) {
                    update.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                    update.setArray(2, connection.createArrayOf("int4", seqs.toArray()));
                    update.setArray(3, connection.createArrayOf("bytea", chains.toArray(byte[][]::new)));
                    update.setArray(4, connection.createArrayOf("text", next.toArray()));
                    update.executeUpdate();
                }
            });
        }
    }
}
