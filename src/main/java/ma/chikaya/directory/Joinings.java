package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.CONTACT;
import static ma.chikaya.directory.db.Tables.JOINING_ACT;
import static ma.chikaya.directory.db.Tables.JOIN_REQUEST;
import static ma.chikaya.directory.db.Tables.SERVICE;
import static ma.chikaya.directory.db.Tables.UNIT_OFFICER;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.directory.db.tables.records.JoiningActRecord;
import ma.chikaya.directory.db.tables.records.UnitOfficerRecord;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bodies on their way into the portal: asked for, brought in by the one above, their steps, and the day each was
 * declared joined. Where a body's cases go depends on none of it: that is {@link Joined}.
 */
@Component
public class Joinings {

    private final DSLContext sql;
    private final Joined joined;
    private final Audit audit;
    private final InstantSource clock;

    Joinings(DSLContext sql, Joined joined, Audit audit, InstantSource clock) {
        this.sql = sql;
        this.joined = joined;
        this.audit = audit;
        this.clock = clock;
    }

    public Joining get(int body) {
        return Objects.requireNonNull(of(List.of(body)).get(body));
    }

    /** Of many bodies, in four questions whatever their number. */
    public Map<Integer, Joining> of(Collection<Integer> bodies) {
        if (bodies.isEmpty()) return Map.of();
        Set<Integer> served = sql.selectDistinct(SERVICE.BODY_ID)
                .from(SERVICE)
                .where(SERVICE.BODY_ID.in(bodies), SERVICE.ACTIVE.isTrue())
                .fetchSet(SERVICE.BODY_ID);
        Set<Integer> open = sql.select(CONTACT.BODY_ID)
                .from(CONTACT)
                .where(CONTACT.BODY_ID.in(bodies), CONTACT.SERVICE_ID.eq(0), CONTACT.HOURS.isNotNull())
                .fetchSet(CONTACT.BODY_ID);
        Map<Integer, UnitOfficerRecord> officers = new HashMap<>();
        LocalDate today = LegalTime.dayOf(clock.instant());
        sql.selectFrom(UNIT_OFFICER)
                .where(UNIT_OFFICER.BODY_ID.in(bodies), UNIT_OFFICER.SINCE.le(today))
                .orderBy(UNIT_OFFICER.SINCE, UNIT_OFFICER.NO)
                .forEach(row -> officers.put(row.getBodyId(), row));
        Map<Integer, List<JoiningActRecord>> acts = new HashMap<>(sql.selectFrom(JOINING_ACT)
                .where(JOINING_ACT.BODY_ID.in(bodies))
                .orderBy(JOINING_ACT.BODY_ID, JOINING_ACT.NO)
                .fetchGroups(JOINING_ACT.BODY_ID));
        Map<Integer, Joining> found = new LinkedHashMap<>();
        for (int body : bodies) {
            EnumSet<JoiningStep> done = EnumSet.noneOf(JoiningStep.class);
            UnitOfficerRecord officer = officers.get(body);
            Instant brought = null;
            Instant declared = null;
            String tested = null;
            for (JoiningActRecord act : acts.getOrDefault(body, List.of())) {
                switch (act.getAct()) {
                    case "BROUGHT" -> brought = brought == null ? act.getAt() : brought;
                    case "TESTED" -> tested = act.getCode();
                    default -> declared = declared == null ? act.getAt() : declared;
                }
            }
            if (joined.isJoined(body)) done.add(JoiningStep.USER);
            if (officer != null) done.add(JoiningStep.OFFICER);
            if (officer != null && officer.getDeputyId() != null) done.add(JoiningStep.DEPUTY);
            if (served.contains(body)) done.add(JoiningStep.SERVICES);
            if (open.contains(body)) done.add(JoiningStep.HOURS);
            if (tested != null) done.add(JoiningStep.TEST);
            found.put(body, new Joining(body, done, brought, tested, declared));
        }
        return found;
    }

    /** The body above has taken it by the hand; what was asked for is settled by it. */
    @Transactional
    public void bringIn(int by, int body) {
        settle(by, body);
        act(by, body, "BROUGHT", null);
    }

    /** A first case was handled to its end; that it was is for the caller to see. */
    @Transactional
    public void test(int by, int body, String code) {
        act(by, body, "TESTED", code);
    }

    /** Refused while a step is missing. */
    @Transactional
    public Outcome<Joining> declare(int by, int body) {
        Joining now = get(body);
        if (now.declared() != null) return Outcome.done(now);
        if (!now.isComplete()) return Outcome.refused("bodies.refusal.joining-steps");
        settle(by, body);
        act(by, body, "DECLARED", null);
        return Outcome.done(get(body));
    }

    private void act(int by, int body, String act, @Nullable String code) {
        lock(body);
        int no = sql.fetchCount(JOINING_ACT, JOINING_ACT.BODY_ID.eq(body)) + 1;
        sql.insertInto(JOINING_ACT)
                .set(JOINING_ACT.BODY_ID, body)
                .set(JOINING_ACT.NO, no)
                .set(JOINING_ACT.ACT, act)
                .set(JOINING_ACT.CODE, code)
                .set(JOINING_ACT.AT, clock.instant())
                .set(JOINING_ACT.BY_ID, by)
                .execute();
        audit.add(by, "joining-" + act.toLowerCase(java.util.Locale.ROOT), "body:" + body, null);
    }

    private void lock(int body) {
        sql.execute("select pg_advisory_xact_lock(hashtext('directory.joining'), " + body + ")");
    }

    /** Somebody asks for a body; asked again before anybody answered, the words of the last count. */
    @Transactional
    public void ask(int body, String name, String office, String phone, String email, String words) {
        Instant now = clock.instant();
        lock(body);
        sql.deleteFrom(JOIN_REQUEST)
                .where(JOIN_REQUEST.BODY_ID.eq(body), JOIN_REQUEST.SETTLED_AT.isNull(), JOIN_REQUEST.EMAIL.eq(email))
                .execute();
        sql.insertInto(JOIN_REQUEST)
                .set(JOIN_REQUEST.ID, Ids.next(now))
                .set(JOIN_REQUEST.BODY_ID, body)
                .set(JOIN_REQUEST.NAME, name)
                .set(JOIN_REQUEST.OFFICE, office)
                .set(JOIN_REQUEST.PHONE, phone)
                .set(JOIN_REQUEST.EMAIL, email)
                .set(JOIN_REQUEST.WORDS, words)
                .set(JOIN_REQUEST.ASKED_AT, now)
                .execute();
    }

    /** What is asked for these bodies and not settled, the oldest first. */
    public List<JoinRequest> listRequests(Collection<Integer> bodies) {
        return requests(JOIN_REQUEST.BODY_ID.in(bodies));
    }

    /** What is asked anywhere. */
    public List<JoinRequest> listRequests() {
        return requests(org.jooq.impl.DSL.noCondition());
    }

    private List<JoinRequest> requests(org.jooq.Condition which) {
        return sql.selectFrom(JOIN_REQUEST)
                .where(JOIN_REQUEST.SETTLED_AT.isNull(), which)
                .orderBy(JOIN_REQUEST.ASKED_AT)
                .limit(500)
                .fetch(row -> new JoinRequest(
                        row.getId(),
                        row.getBodyId(),
                        row.getName(),
                        row.getOffice(),
                        row.getPhone(),
                        row.getEmail(),
                        row.getWords(),
                        row.getAskedAt()));
    }

    public Optional<JoinRequest> findRequest(UUID id) {
        return requests(JOIN_REQUEST.ID.eq(id)).stream().findFirst();
    }

    /** Dealt with: who asked is forgotten. */
    @Transactional
    public void settle(int by, int body) {
        sql.update(JOIN_REQUEST)
                .set(JOIN_REQUEST.SETTLED_AT, clock.instant())
                .set(JOIN_REQUEST.SETTLED_BY, by)
                .setNull(JOIN_REQUEST.NAME)
                .setNull(JOIN_REQUEST.OFFICE)
                .setNull(JOIN_REQUEST.PHONE)
                .setNull(JOIN_REQUEST.EMAIL)
                .setNull(JOIN_REQUEST.WORDS)
                .where(JOIN_REQUEST.BODY_ID.eq(body), JOIN_REQUEST.SETTLED_AT.isNull())
                .execute();
    }
}
