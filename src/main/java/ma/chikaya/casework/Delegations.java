package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.DELEGATION;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.db.tables.records.DelegationRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Audit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bodies that let the one above handle their cases: given by their supervisor, dated, and taken back as he wants. */
@Component
public class Delegations {

    /** The longest one may last, in days (assumed). */
    public static final int MOST_DAYS = 366;

    private final DSLContext sql;
    private final InstantSource clock;
    private final Bodies bodies;
    private final Joined joined;
    private final Audit audit;

    Delegations(DSLContext sql, InstantSource clock, Bodies bodies, Joined joined, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.bodies = bodies;
        this.joined = joined;
        this.audit = audit;
    }

    /** The bodies above to which one's own may delegate, the nearest first: those that have joined. */
    public List<Body> listAbove(int body) {
        return bodies.listAncestors(body).stream()
                .filter(above -> above.id() != Bodies.NATIONAL_DESK && joined.isJoined(above.id()))
                .toList();
    }

    /** Those of a body the official supervises, the latest first. */
    public List<Delegation> list(Official official, int body) {
        if (!official.is(Role.SUPERVISOR, body)) return List.of();
        return sql.selectFrom(DELEGATION)
                .where(DELEGATION.BODY_ID.eq(body))
                .orderBy(DELEGATION.ID.desc())
                .limit(50)
                .fetch(Delegations::read);
    }

    /** Which of these bodies have delegated to one today. */
    public Set<Integer> listGiven(Collection<Integer> from, int to) {
        return sql.select(DELEGATION.BODY_ID)
                .from(DELEGATION)
                .where(
                        DELEGATION.TO_BODY_ID.eq(to),
                        DELEGATION.BODY_ID.eq(DSL.any(from.toArray(Integer[]::new))),
                        holds(today()))
                .fetchSet(DELEGATION.BODY_ID);
    }

    boolean isGiven(int from, int to, LocalDate day) {
        return sql.fetchExists(
                DELEGATION,
                DELEGATION.BODY_ID.eq(from).and(DELEGATION.TO_BODY_ID.eq(to)).and(holds(day)));
    }

    /** Refused to whoever does not supervise the body, and towards a body that is not above it. */
    @Transactional
    public Outcome<Delegation> give(Official official, int body, int to, LocalDate until, String reason) {
        if (!official.is(Role.SUPERVISOR, body)) return Outcome.refused("casework.refused.permission");
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        if (listAbove(body).stream().noneMatch(above -> above.id() == to)) {
            return Outcome.refused("casework.refused.body");
        }
        if (until.isBefore(today())) return Outcome.refused("casework.refused.past");
        if (until.isAfter(today().plusDays(MOST_DAYS))) return Outcome.refused("casework.refused.delegation-long");
        if (isGiven(body, to, today())) return Outcome.refused("casework.refused.delegated");
        DelegationRecord row = sql.insertInto(DELEGATION)
                .set(DELEGATION.BODY_ID, body)
                .set(DELEGATION.TO_BODY_ID, to)
                .set(DELEGATION.SINCE, today())
                .set(DELEGATION.UNTIL, until)
                .set(DELEGATION.REASON, reason)
                .set(DELEGATION.GIVEN_BY, official.id())
                .set(DELEGATION.GIVEN_AT, clock.instant())
                .returning()
                .fetchSingle();
        audit.add(official.id(), "delegation.given", "body:" + body, "to:" + to + " until:" + until);
        return Outcome.done(read(row));
    }

    /** Taken back at once; what was taken over meanwhile stays where it is until it is handed back. */
    @Transactional
    public Outcome<Integer> revoke(Official official, int body, int delegation) {
        if (!official.is(Role.SUPERVISOR, body)) return Outcome.refused("casework.refused.permission");
        int done = sql.update(DELEGATION)
                .set(DELEGATION.REVOKED_BY, official.id())
                .set(DELEGATION.REVOKED_AT, clock.instant())
                .where(DELEGATION.ID.eq(delegation), DELEGATION.BODY_ID.eq(body), DELEGATION.REVOKED_AT.isNull())
                .execute();
        if (done == 0) return Outcome.refused("casework.refused.state");
        audit.add(official.id(), "delegation.revoked", "body:" + body, null);
        return Outcome.done(delegation);
    }

    private static Condition holds(LocalDate day) {
        return DELEGATION.REVOKED_AT.isNull().and(DELEGATION.SINCE.le(day)).and(DELEGATION.UNTIL.ge(day));
    }

    private static Delegation read(DelegationRecord r) {
        return new Delegation(
                r.getId(),
                r.getBodyId(),
                r.getToBodyId(),
                r.getSince(),
                r.getUntil(),
                r.getReason(),
                r.getGivenBy(),
                r.getGivenAt(),
                r.getRevokedBy(),
                r.getRevokedAt());
    }

    private LocalDate today() {
        return LegalClock.dayOf(clock.instant());
    }
}
