package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.DELIVERY;
import static ma.chikaya.casework.db.Tables.OUTGOING;
import static ma.chikaya.casework.db.Tables.POSTING;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of what a body sent out, and the proofs that its letters arrived: each is in the history of its case. */
@Component
public class LettersOut {

    private static final int LONGEST = 120;

    private final DSLContext sql;
    private final Doors doors;
    private final Scopes scopes;
    private final Commands commands;
    private final Register register;
    private final Reading reading;
    private final Outgoing outgoing;
    private final InstantSource clock;

    LettersOut(
            DSLContext sql,
            Doors doors,
            Scopes scopes,
            Commands commands,
            Register register,
            Reading reading,
            Outgoing outgoing,
            InstantSource clock) {
        this.sql = sql;
        this.doors = doors;
        this.scopes = scopes;
        this.commands = commands;
        this.register = register;
        this.reading = reading;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /**
     * A year's letters of a body, the latest first; none where the register is not his to read.
     *
     * @param before only numbers under this one
     */
    public List<LetterOut> list(
            Official official, int body, int year, @Nullable Integer month, @Nullable Integer before, int most) {
        if (!reads(official, body)) return List.of();
        List<Condition> wanted = new ArrayList<>(List.of(OUTGOING.BODY_ID.eq(body), OUTGOING.YEAR.eq(year)));
        if (before != null) wanted.add(OUTGOING.NO.lt(before));
        if (month != null) wanted.add(DSL.month(OUTGOING.SENT_ON).eq(month));
        return doors.atCounter(
                official,
                () -> letters()
                        .where(wanted)
                        .orderBy(OUTGOING.NO.desc())
                        .limit(most)
                        .fetch(LettersOut::read));
    }

    /** One letter of a body the official reads, or that his counter hands over. */
    public Optional<LetterOut> find(Official official, int body, int year, int no) {
        return doors.atCounter(
                official,
                () -> letters()
                        .where(OUTGOING.BODY_ID.eq(body), OUTGOING.YEAR.eq(year), OUTGOING.NO.eq(no), isHis(official))
                        .fetchOptional(LettersOut::read));
    }

    /** The letters of cases that are his to read or to hand over, the latest of each case last. */
    public List<LetterOut> listOf(Official official, Collection<UUID> cases) {
        if (cases.isEmpty()) return List.of();
        return doors.atCounter(
                official,
                () -> letters()
                        .where(OUTGOING.SUBMISSION_ID.in(cases), isHis(official))
                        .orderBy(OUTGOING.SENT_ON, OUTGOING.YEAR, OUTGOING.NO)
                        .fetch(LettersOut::read));
    }

    /** The same of the one case with this code: somebody has come with his receipt. */
    public List<LetterOut> listOf(Official official, TrackingCode code) {
        return doors.atCounter(
                official,
                () -> letters()
                        .where(OUTGOING.CODE.eq(code.digits()), isHis(official))
                        .orderBy(OUTGOING.SENT_ON.desc(), OUTGOING.YEAR.desc(), OUTGOING.NO.desc())
                        .fetch(LettersOut::read));
    }

    /** What has just happened in a case is told by post, in its transaction. */
    public void post(UUID id, int seq, LetterOut.What what) {
        Doors.opened(id, () -> {
            outgoing.post(id, seq, what);
            return null;
        });
    }

    /** Nothing of a case is told by post any more: what waits does not go. */
    public void stopPosting(UUID id) {
        Doors.opened(id, () -> {
            outgoing.posted(OUTGOING.SUBMISSION_ID.eq(id));
            return null;
        });
    }

    /** Whether an official posts letters at all. */
    public boolean posts(Official official) {
        return !posting(official).isEmpty();
    }

    /** The letters that wait to be posted by those he works for, the oldest first. */
    public List<LetterOut> listToPost(Official official, int most) {
        Set<Integer> bodies = posting(official);
        if (bodies.isEmpty()) return List.of();
        return doors.atCounter(
                official,
                () -> letters()
                        .where(OUTGOING.POSTED_BY.in(bodies), DSL.condition(OUTGOING.TO_POST))
                        .orderBy(OUTGOING.SENT_ON, OUTGOING.YEAR, OUTGOING.NO)
                        .limit(most)
                        .fetch(LettersOut::read));
    }

    /** How many those are, from what is kept of it; letters of a case that names him are among them. */
    public int countToPost(Official official) {
        Set<Integer> bodies = posting(official);
        if (bodies.isEmpty()) return 0;
        return doors.atCounter(
                official,
                () -> sql.select(DSL.coalesce(DSL.sum(POSTING.LETTERS), 0))
                        .from(POSTING)
                        .where(POSTING.BODY_ID.in(bodies))
                        .fetchSingle(0, int.class));
    }

    /** Whether he says how a letter went: by its line, wherever its case is today. */
    public boolean mayDeliver(Official official, LetterOut letter) {
        Set<Integer> bodies = posting(official);
        return bodies.contains(letter.bodyId())
                || (letter.postedBy() != null && bodies.contains(letter.postedBy()))
                || official.has(Role.CLERK);
    }

    private Set<Integer> posting(Official official) {
        Set<Integer> bodies = new HashSet<>(scopes.of(official).own());
        bodies.addAll(official.bodies(Role.CLERK));
        return bodies;
    }

    /** The case behind a letter, to print it; whoever hands it over reads the letter and nothing else of it. */
    public Optional<CaseFile> open(Official official, LetterOut letter) {
        UUID id = letter.submissionId();
        return doors.atCounter(official, id, () -> reading.findForLetter(official, id));
    }

    private boolean reads(Official official, int body) {
        return scopes.of(official).covers(body) || official.is(Role.CLERK, body);
    }

    /** What the policies say too: his bodies, his counters, and what his counter took in for others. */
    private Condition isHis(Official official) {
        Scope scope = scopes.of(official);
        Set<Integer> bodies = new HashSet<>(scope.own());
        bodies.addAll(scope.below());
        Set<Integer> counters = official.bodies(Role.CLERK);
        bodies.addAll(counters);
        Condition own = OUTGOING.BODY_ID.in(bodies).or(OUTGOING.POSTED_BY.in(posting(official)));
        return counters.isEmpty()
                ? own
                : own.or(DSL.condition("casework.keyed_at_counter({0})", OUTGOING.SUBMISSION_ID));
    }

    /**
     * Records how a letter went, or that it came back; may be recorded again, the last counts.
     *
     * @param delivery whose file is already stored for the case
     */
    public Outcome<Integer> deliver(Official official, LetterOut letter, LetterOut.Delivery delivery) {
        if (delivery.on().isBefore(letter.sentOn()) || delivery.on().isAfter(LegalClock.dayOf(clock.instant()))) {
            return Outcome.refused("casework.refused.delivery-day");
        }
        if (delivery.way() == LetterOut.Way.REGISTERED && isBlank(delivery.number())) {
            return Outcome.refused("casework.refused.delivery-number");
        }
        if (length(delivery.number()) > LONGEST || length(delivery.receivedBy()) > LONGEST) {
            return Outcome.refused("casework.refused.delivery-long");
        }
        if (!mayDeliver(official, letter)) return Outcome.refused("casework.refused.permission");
        UUID id = letter.submissionId();
        return doors.atCounter(
                official,
                id,
                () -> commands.on(id, row -> {
                    UUID proof = Ids.next(clock.instant());
                    Map<String, Object> facts = new HashMap<>();
                    facts.put("reference", letter.number());
                    facts.put("way", delivery.way());
                    facts.put("on", delivery.on());
                    if (!isBlank(delivery.number())) facts.put("number", delivery.number());
                    if (delivery.file() != null) facts.put("file", delivery.file());
                    Outcome<Integer> done =
                            register.apply(row, Action.RECORD_DELIVERY, Actor.of(official), facts, change -> {});
                    if (!done.isDone()) return done;
                    keep(official, letter, delivery, proof);
                    outgoing.posted(OUTGOING.BODY_ID
                            .eq(letter.bodyId())
                            .and(OUTGOING.YEAR.eq(letter.year()))
                            .and(OUTGOING.NO.eq(letter.no())));
                    return done;
                }));
    }

    private void keep(Official official, LetterOut letter, LetterOut.Delivery delivery, UUID proof) {
        sql.insertInto(DELIVERY)
                .set(DELIVERY.SUBMISSION_ID, letter.submissionId())
                .set(DELIVERY.ID, proof)
                .set(DELIVERY.BODY_ID, letter.bodyId())
                .set(DELIVERY.YEAR, letter.year())
                .set(DELIVERY.NO, letter.no())
                .set(DELIVERY.WAY, delivery.way().name())
                .set(DELIVERY.ON_DAY, delivery.on())
                .set(DELIVERY.NUMBER, isBlank(delivery.number()) ? null : delivery.number())
                .set(DELIVERY.RECEIVED_BY, isBlank(delivery.receivedBy()) ? null : delivery.receivedBy())
                .set(DELIVERY.FILE_ID, delivery.file())
                .set(DELIVERY.ACCOUNT_ID, official.id())
                .set(DELIVERY.AT, clock.instant())
                .execute();
    }

    private SelectJoinStep<? extends Record> letters() {
        var last = DSL.select(
                        DELIVERY.WAY,
                        DELIVERY.ON_DAY,
                        DELIVERY.NUMBER,
                        DELIVERY.RECEIVED_BY,
                        DELIVERY.FILE_ID,
                        DELIVERY.ACCOUNT_ID)
                .from(DELIVERY)
                .where(
                        DELIVERY.BODY_ID.eq(OUTGOING.BODY_ID),
                        DELIVERY.YEAR.eq(OUTGOING.YEAR),
                        DELIVERY.NO.eq(OUTGOING.NO))
                .orderBy(DELIVERY.ID.desc())
                .limit(1)
                .asTable("last");
        return sql.select(
                        OUTGOING.BODY_ID,
                        OUTGOING.YEAR,
                        OUTGOING.NO,
                        OUTGOING.SUBMISSION_ID,
                        OUTGOING.CODE,
                        OUTGOING.WHAT,
                        OUTGOING.REF,
                        OUTGOING.SENT_ON,
                        OUTGOING.POSTED_BY,
                        OUTGOING.TO_POST,
                        last.field(DELIVERY.WAY),
                        last.field(DELIVERY.ON_DAY),
                        last.field(DELIVERY.NUMBER),
                        last.field(DELIVERY.RECEIVED_BY),
                        last.field(DELIVERY.FILE_ID),
                        last.field(DELIVERY.ACCOUNT_ID))
                .from(OUTGOING.leftJoin(DSL.lateral(last)).on(DSL.trueCondition()));
    }

    private static LetterOut read(Record row) {
        String way = row.get(DELIVERY.WAY.getName(), String.class);
        return new LetterOut(
                row.get(OUTGOING.BODY_ID),
                row.get(OUTGOING.YEAR),
                row.get(OUTGOING.NO),
                row.get(OUTGOING.SUBMISSION_ID),
                new TrackingCode(row.get(OUTGOING.CODE)),
                LetterOut.What.valueOf(row.get(OUTGOING.WHAT)),
                row.get(OUTGOING.REF),
                row.get(OUTGOING.SENT_ON),
                row.get(OUTGOING.POSTED_BY),
                row.get(OUTGOING.TO_POST),
                way == null
                        ? null
                        : new LetterOut.Delivery(
                                LetterOut.Way.valueOf(way),
                                row.get(DELIVERY.ON_DAY.getName(), LocalDate.class),
                                row.get(DELIVERY.NUMBER.getName(), String.class),
                                row.get(DELIVERY.RECEIVED_BY.getName(), String.class),
                                row.get(DELIVERY.FILE_ID.getName(), UUID.class),
                                row.get(DELIVERY.ACCOUNT_ID.getName(), Integer.class)));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
