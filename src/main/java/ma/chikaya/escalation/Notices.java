package ma.chikaya.escalation;

import static ma.chikaya.escalation.db.Tables.NOTICE;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.Watch;
import ma.chikaya.casework.Watched;
import ma.chikaya.directory.Bodies;
import ma.chikaya.escalation.db.tables.records.NoticeRecord;
import ma.chikaya.kernel.TrackingCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells officials at the desk what concerns them besides dates that come near. Written in the transaction of what it
 * tells: the few kinds it hears cost nothing to all others.
 */
@Component
public class Notices {

    private static final String HANDLER = "HANDLER";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final DSLContext sql;
    private final InstantSource clock;
    private final Watch watch;
    private final Officials officials;
    private final Bodies bodies;

    Notices(DSLContext sql, InstantSource clock, Watch watch, Officials officials, Bodies bodies) {
        this.sql = sql;
        this.clock = clock;
        this.watch = watch;
        this.officials = officials;
        this.bodies = bodies;
    }

    /** The newest first. */
    public List<Notice> list(Official official, int most) {
        List<Condition> mine = new ArrayList<>();
        mine.add(NOTICE.ACCOUNT_ID.eq(official.id()));
        for (Role role : List.of(Role.HANDLER, Role.TRIAGE)) {
            for (int body : official.bodies(role)) mine.add(unit(body, HANDLER));
        }
        for (int body : official.bodies(Role.SUPERVISOR)) mine.add(unit(body, SUPERVISOR));
        for (int body : official.bodies(Role.TRIAGE)) mine.add(unit(body, SUPERVISOR));
        return mine.stream()
                .flatMap(
                        part -> sql
                                .selectFrom(NOTICE)
                                .where(part)
                                .orderBy(NOTICE.AT.desc())
                                .limit(most)
                                .fetch(Notices::notice)
                                .stream())
                .sorted(java.util.Comparator.comparing(Notice::at).reversed())
                .limit(most)
                .toList();
    }

    private static Condition unit(int body, String role) {
        return NOTICE.BODY_ID.eq(body).and(NOTICE.ROLE.eq(role)).and(NOTICE.ACCOUNT_ID.isNull());
    }

    @EventListener
    void on(CaseEvent event) {
        switch (event.type()) {
            case DATES_MOVED -> moved(event);
            case REDIRECTED -> disputed(event);
            case MEASURE_REMINDED ->
                watch.find(event.submissionId())
                        .ifPresent(one ->
                                add(Notice.Kind.MEASURE_DUE, event, one, one.bodyId(), one.assigneeId(), HANDLER));
            case MEASURE_BROKEN ->
                watch.find(event.submissionId())
                        .ifPresent(one -> add(
                                Notice.Kind.MEASURE_BROKEN,
                                event,
                                one,
                                new Recipients(officials, bodies).bodyOf(Audience.SUPERVISOR, one.bodyId()),
                                null,
                                SUPERVISOR));
            default -> {}
        }
    }

    /** One notice for all the cases a decree moves in one hand. */
    private void moved(CaseEvent event) {
        Watched one = watch.find(event.submissionId()).orElseThrow();
        Map<String, Object> facts = watch.factsOf(event.submissionId(), event.seq());
        Object reference = facts.getOrDefault("reference", "");
        Object calendar = facts.getOrDefault("calendar", "");
        Integer account = one.assigneeId();
        String whose = account == null ? "body " + one.bodyId() : "account " + account;
        sql.insertInto(NOTICE)
                .set(NOTICE.KEY, "moved " + calendar + " " + reference + " " + whose)
                .set(NOTICE.KIND, Notice.Kind.DATES_MOVED.name())
                .set(NOTICE.AT, clock.instant())
                .set(NOTICE.BODY_ID, one.bodyId())
                .set(NOTICE.ACCOUNT_ID, account)
                .set(NOTICE.ROLE, HANDLER)
                .set(NOTICE.REFERENCE, reference.toString())
                .onConflict(NOTICE.KEY)
                .doUpdate()
                .set(NOTICE.CASES, NOTICE.CASES.plus(1))
                .set(NOTICE.AT, DSL.excluded(NOTICE.AT))
                .execute();
    }

    private void disputed(CaseEvent event) {
        if (!(watch.factsOf(event.submissionId(), event.seq()).get("arbiter") instanceof Integer arbiter)) return;
        watch.find(event.submissionId())
                .ifPresent(one -> add(Notice.Kind.ARBITRATION, event, one, arbiter, null, SUPERVISOR));
    }

    private void add(Notice.Kind kind, CaseEvent event, Watched one, int body, @Nullable Integer account, String role) {
        sql.insertInto(NOTICE)
                .set(NOTICE.KEY, event.submissionId() + " " + event.seq())
                .set(NOTICE.KIND, kind.name())
                .set(NOTICE.AT, clock.instant())
                .set(NOTICE.BODY_ID, body)
                .set(NOTICE.ACCOUNT_ID, account)
                .set(NOTICE.ROLE, role)
                .set(NOTICE.CODE, one.code().digits())
                .onConflictDoNothing()
                .execute();
    }

    private static Notice notice(NoticeRecord row) {
        return new Notice(
                Notice.Kind.valueOf(row.getKind()),
                row.getAt(),
                row.getBodyId(),
                row.getCode() == null ? null : new TrackingCode(row.getCode()),
                row.getReference(),
                row.getCases());
    }
}
