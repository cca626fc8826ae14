package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.INTERNAL_REQUEST;
import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;
import static ma.chikaya.casework.db.Tables.PROMPT;
import static ma.chikaya.casework.db.Tables.PROPOSAL;
import static ma.chikaya.casework.db.Tables.SUBMISSION;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.text.SearchTerms;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Lists of submissions: one indexed query each, with its own scope, filter, sort and keyset. */
@Component
class Inbox {

    /** Written out as in the partial indexes, or the planner would not use them. */
    static final Condition OPEN = DSL.condition(
            "{0} in ('REGISTERED', 'UNDER_STUDY', 'AWAITING_COMPLEMENT',"
                    + " 'REFUSAL_PROPOSED', 'ACCEPTED', 'IN_PROCESS', 'ANSWER_PROPOSED')",
            SUBMISSION.STATE);

    private static final Condition DONE = DSL.condition("{0} in ('REFUSED', 'ANSWERED', 'CLOSED')", SUBMISSION.STATE);

    /** Days before the last in which a decision is called near. */
    static final int SOON = 3;

    private static final List<TableField<SubmissionRecord, ?>> COLUMNS = List.of(
            SUBMISSION.ID,
            SUBMISSION.CODE,
            SUBMISSION.KIND,
            SUBMISSION.STATE,
            SUBMISSION.BALL,
            SUBMISSION.SUBJECT,
            SUBMISSION.DUE_ON,
            SUBMISSION.RECEIVED_ON,
            SUBMISSION.DECIDE_BY,
            SUBMISSION.ANSWER_BY,
            SUBMISSION.ASSIGNEE_ID,
            SUBMISSION.PERSON_ID,
            SUBMISSION.WITHHELD,
            SUBMISSION.COMPLAINANT_TYPE,
            SUBMISSION.CHANNEL,
            SUBMISSION.TOPIC,
            SUBMISSION.BODY_ID,
            SUBMISSION.COMPETENT_BODY_ID,
            SUBMISSION.REOPENED,
            SUBMISSION.RECORDED,
            SUBMISSION.DANGER,
            SUBMISSION.UPDATED_AT);

    private final DSLContext sql;
    private final InstantSource clock;

    Inbox(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One page, a row longer than asked where there are more; that row is the first of a page read backwards. */
    List<CaseLine> list(Scope scope, InboxQuery query) {
        if (bodiesOf(scope, query).isEmpty()) return List.of();
        List<CaseLine> found = page(scope, query).fetchInto(SUBMISSION).map(Inbox::line);
        return isBackwards(query) ? found.reversed() : found;
    }

    /** The one query of a page. */
    Select<Record> page(Scope scope, InboxQuery query) {
        boolean done = query.view() == InboxQuery.View.DONE;
        List<Condition> where = where(scope, query);
        after(where, query, done);
        return sql.select(COLUMNS.toArray(SelectField<?>[]::new))
                .from(SUBMISSION)
                .where(where)
                .orderBy(order(done, isBackwards(query)))
                .limit(query.size() + 1);
    }

    private static boolean isBackwards(InboxQuery query) {
        return query.after() != null && query.after().backwards();
    }

    /** How many a filter holds in all, wherever its page is. */
    int count(Scope scope, InboxQuery query) {
        return bodiesOf(scope, query).isEmpty() ? 0 : sql.fetchCount(SUBMISSION, DSL.and(where(scope, query)));
    }

    /** Both numbers at once: what costs is finding the words. */
    Found countFound(Scope scope, InboxQuery query) {
        if (bodiesOf(scope, query).isEmpty()) return new Found(0, 0);
        List<Condition> where = new ArrayList<>(List.of(notNamed(scope)));
        narrow(where, scope, query);
        boolean done = query.view() == InboxQuery.View.DONE;
        var counted = sql.select(
                        DSL.count().filterWhere(DSL.and(viewed(scope, query))),
                        DSL.count().filterWhere(bodyIn(bodiesOf(scope, query)).and(done ? OPEN : DONE)))
                .from(SUBMISSION)
                .where(where)
                .fetchSingle();
        return new Found(counted.value1(), counted.value2());
    }

    private List<Condition> where(Scope scope, InboxQuery query) {
        List<Condition> where = viewed(scope, query);
        where.add(notNamed(scope));
        narrow(where, scope, query);
        return where;
    }

    private List<Condition> viewed(Scope scope, InboxQuery query) {
        List<Condition> where = new ArrayList<>();
        // What was passed on for approval comes from bodies below: there the proposal is the scope.
        if (query.view() != InboxQuery.View.TO_APPROVE) where.add(bodyIn(bodiesOf(scope, query)));
        view(where, scope, query);
        where.add(query.view() == InboxQuery.View.DONE ? DONE : OPEN);
        return where;
    }

    private static Set<Integer> bodiesOf(Scope scope, InboxQuery query) {
        Set<Integer> all = query.below() ? scope.below() : scope.own();
        Integer one = query.body();
        if (one == null) return all;
        return all.contains(one) ? Set.of(one) : Set.of();
    }

    /** What is over its legal date in these bodies, the oldest first, one more than asked where there are more. */
    List<CaseLine> listLate(Scope scope, Collection<Integer> bodies, int most) {
        Set<Integer> covered = new HashSet<>(bodies);
        covered.removeIf(body -> !scope.covers(body));
        if (covered.isEmpty()) return List.of();
        return sql.select(COLUMNS.toArray(SelectField<?>[]::new))
                .from(SUBMISSION)
                .where(bodyIn(covered), OPEN, SUBMISSION.DUE_ON.lt(LegalClock.dayOf(clock.instant())), notNamed(scope))
                .orderBy(order(false, false))
                .limit(most + 1)
                .fetchInto(SUBMISSION)
                .map(Inbox::line);
    }

    /** The submissions among these that the reader sees, in no order. */
    List<CaseLine> list(Scope scope, Collection<UUID> ids) {
        Set<Integer> bodies = new HashSet<>(scope.own());
        bodies.addAll(scope.below());
        if (ids.isEmpty() || bodies.isEmpty()) return List.of();
        return sql.select(COLUMNS.toArray(SelectField<?>[]::new))
                .from(SUBMISSION)
                .where(SUBMISSION.ID.eq(DSL.any(ids.toArray(UUID[]::new))), bodyIn(bodies), notNamed(scope))
                .fetchInto(SUBMISSION)
                .map(Inbox::line);
    }

    /** Open ones by the nearest date, finished ones by the latest change. */
    private static List<SortField<?>> order(boolean done, boolean backwards) {
        SortOrder way = done != backwards ? SortOrder.DESC : SortOrder.ASC;
        return List.of((done ? SUBMISSION.UPDATED_AT : SUBMISSION.DUE_ON).sort(way), SUBMISSION.ID.sort(way));
    }

    /** Open requests put to the services of an agent, the nearest date first. */
    List<CaseLine> listAsked(Scope scope, int most) {
        if (scope.services().isEmpty()) return List.of();
        return sql.select(COLUMNS.toArray(SelectField<?>[]::new))
                .from(INTERNAL_REQUEST)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(INTERNAL_REQUEST.SUBMISSION_ID))
                .where(openRequestsOf(scope))
                .orderBy(INTERNAL_REQUEST.DUE_ON, INTERNAL_REQUEST.SUBMISSION_ID)
                .limit(most)
                .fetchInto(SUBMISSION)
                .map(Inbox::line);
    }

    /** The same with what each was asked. */
    List<AskedRequest> listRequests(Scope scope, int most) {
        if (scope.services().isEmpty()) return List.of();
        return sql.select(INTERNAL_REQUEST.asterisk(), SUBMISSION.asterisk())
                .from(INTERNAL_REQUEST)
                .join(SUBMISSION)
                .on(SUBMISSION.ID.eq(INTERNAL_REQUEST.SUBMISSION_ID))
                .where(openRequestsOf(scope))
                .orderBy(INTERNAL_REQUEST.DUE_ON, INTERNAL_REQUEST.SUBMISSION_ID)
                .limit(most)
                .fetch(row -> new AskedRequest(line(row.into(SUBMISSION)), Parts.request(row.into(INTERNAL_REQUEST))));
    }

    private static Condition openRequestsOf(Scope scope) {
        return INTERNAL_REQUEST
                .SERVICE_ID
                .in(scope.services())
                .and(INTERNAL_REQUEST.ANSWERED_AT.isNull())
                .and(INTERNAL_REQUEST.WITHDRAWN.isFalse())
                .and(notNamed(scope));
    }

    private void view(List<Condition> where, Scope scope, InboxQuery query) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        switch (query.view()) {
            case OPEN, DONE -> {}
            case TODAY ->
                where.add(SUBMISSION.DUE_ON.le(today).and(SUBMISSION.BALL.in("BODY", "SERVICE", "SUPERVISOR")));
            case MINE -> where.add(SUBMISSION.ASSIGNEE_ID.eq(scope.account()));
            case UNASSIGNED -> where.add(SUBMISSION.ASSIGNEE_ID.isNull());
            case SOON ->
                where.add(SUBMISSION
                        .DUE_ON
                        .le(today.plusDays(SOON))
                        .and(SUBMISSION.DUE_ON.ge(today))
                        .and(SUBMISSION.STATE.in("REGISTERED", "UNDER_STUDY")));
            case OVERDUE -> where.add(SUBMISSION.DUE_ON.lt(today));
            case WITH_CITIZEN -> where.add(SUBMISSION.STATE.eq("AWAITING_COMPLEMENT"));
            case WITH_SERVICES -> where.add(SUBMISSION.BALL.eq("SERVICE"));
            case REOPENED -> where.add(SUBMISSION.REOPENED.gt(0));
            case URGENT -> where.add(DSL.condition(SUBMISSION.DANGER));
            case REMINDED ->
                where.add(SUBMISSION.ID.in(DSL.select(PROMPT.SUBMISSION_ID)
                        .from(PROMPT)
                        .where(PROMPT.STANDING.isTrue(), PROMPT.BODY_ID.in(bodiesOf(scope, query)))));
            case TO_APPROVE ->
                where.add(SUBMISSION.ID.in(DSL.select(PROPOSAL.SUBMISSION_ID)
                        .from(PROPOSAL)
                        .where(PROPOSAL.DECIDED_AT.isNull(), PROPOSAL.APPROVER_BODY_ID.in(bodiesOf(scope, query)))));
        }
    }

    private void narrow(List<Condition> where, Scope scope, InboxQuery query) {
        if (query.state() != null) where.add(SUBMISSION.STATE.eq(query.state().name()));
        if (query.kind() != null) where.add(SUBMISSION.KIND.eq(query.kind().name()));
        if (query.topic() != null) where.add(isAbout(query.topic()));
        if (query.channel() != null)
            where.add(SUBMISSION.CHANNEL.eq(query.channel().name()));
        if (query.assignee() != null)
            where.add(
                    query.assignee() == 0
                            ? SUBMISSION.ASSIGNEE_ID.isNull()
                            : SUBMISSION.ASSIGNEE_ID.eq(query.assignee()));
        InboxQuery.Ages ages = query.ages();
        if (ages != null) {
            LocalDate today = LegalClock.dayOf(clock.instant());
            where.add(SUBMISSION.RECEIVED_ON.between(today.minusDays(ages.most()), today.minusDays(ages.least())));
        }
        if (query.words() != null && !query.words().isBlank()) where.add(found(scope, query));
    }

    /** A topic, or all those of a group. */
    private static Condition isAbout(String topic) {
        if (topic.isEmpty()) return SUBMISSION.TOPIC.isNull();
        return topic.indexOf('.') < 0 ? SUBMISSION.TOPIC.startsWith(topic + ".") : SUBMISSION.TOPIC.eq(topic);
    }

    /** The scope is in the index beside the words; a code is found whatever else is typed. */
    private Condition found(Scope scope, InboxQuery query) {
        String words = Objects.requireNonNullElse(query.words(), "");
        var code = TrackingCode.find(words);
        if (code.isPresent()) return SUBMISSION.CODE.eq(code.get().digits());
        Set<String> terms = Set.copyOf(SearchTerms.of(words));
        if (terms.isEmpty()) return DSL.falseCondition();
        Set<Integer> bodies = bodiesOf(scope, query);
        List<String> parts = new ArrayList<>();
        if (bodies.size() <= 100) {
            parts.add("("
                    + String.join(
                            " | ",
                            bodies.stream()
                                    .map(b -> quote(Searchable.bodyLexeme(b)))
                                    .toList()) + ")");
        }
        terms.forEach(term -> parts.add(quote(term)));
        // Written into the statement, so that the planner sees which words are rare and which are everywhere.
        return DSL.condition(
                "{0} in (select submission_id from casework.search({1}::tsquery))",
                SUBMISSION.ID, DSL.inline(String.join(" & ", parts)));
    }

    private static String quote(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static void after(List<Condition> where, InboxQuery query, boolean done) {
        InboxQuery.Cursor after = query.after();
        if (after == null) return;
        try {
            boolean falling = done != after.backwards();
            if (done) {
                var place = row(SUBMISSION.UPDATED_AT, SUBMISSION.ID);
                Instant key = Instant.parse(after.key());
                where.add(falling ? place.lt(key, after.id()) : place.gt(key, after.id()));
            } else {
                var place = row(SUBMISSION.DUE_ON, SUBMISSION.ID);
                LocalDate key = LocalDate.parse(after.key());
                where.add(falling ? place.lt(key, after.id()) : place.gt(key, after.id()));
            }
        } catch (java.time.format.DateTimeParseException wrong) {
            // A cursor somebody changed by hand starts the list anew.
        }
    }

    private static Condition bodyIn(Set<Integer> bodies) {
        return bodies.size() == 1
                ? SUBMISSION.BODY_ID.eq(bodies.iterator().next())
                : SUBMISSION.BODY_ID.eq(DSL.any(bodies.toArray(Integer[]::new)));
    }

    private static Condition notNamed(Scope scope) {
        return DSL.notExists(DSL.selectOne()
                .from(NAMED_OFFICIAL)
                .where(NAMED_OFFICIAL.SUBMISSION_ID.eq(SUBMISSION.ID), NAMED_OFFICIAL.ACCOUNT_ID.eq(scope.account())));
    }

    static CaseLine line(SubmissionRecord r) {
        UUID person = r.getWithheld() ? null : r.getPersonId();
        return new CaseLine(
                r.getId(),
                new TrackingCode(r.getCode()),
                Kind.valueOf(r.getKind()),
                State.valueOf(r.getState()),
                Ball.valueOf(r.getBall()),
                r.getSubject(),
                r.getDueOn(),
                r.getReceivedOn(),
                r.getDecideBy(),
                r.getAnswerBy(),
                r.getAssigneeId(),
                person,
                r.getComplainantType(),
                Channel.valueOf(r.getChannel()),
                r.getTopic(),
                r.getBodyId(),
                r.getCompetentBodyId(),
                r.getReopened(),
                r.getRecorded(),
                r.getDanger(),
                r.getUpdatedAt());
    }
}
