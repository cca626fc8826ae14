package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.RECOUNT;
import static ma.chikaya.casework.db.Tables.RECOUNT_CASE;
import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.RecountRecord;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.CalendarChange;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.InForce;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.RuleSet;
import ma.chikaya.law.Rules;
import ma.chikaya.law.WorkingCalendar;
import ma.chikaya.law.WorkingCalendar.Span;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A calendar that changes late, by decree or by the moon: first what it would move, then the change itself, then each
 * case counted anew in a transaction of its own, the oldest first, going on where it stopped. Several nodes may work:
 * whoever takes a case out of the list has counted it.
 */
@Component
public class CalendarChanges {

    /** Cases shown at once. */
    private static final int PORTION = 200;

    /** So many cases are looked at before a change is confirmed; of more it is said that there are more. */
    private static final int MOST = 100_000;

    private static final int CHUNK = 1000;
    private static final int BATCH = 200;

    /** Nodes read the calendar anew twice a minute; until then one may file by the former one. */
    private static final Duration EVERYWHERE = Duration.ofMinutes(2);

    private final DSLContext sql;
    private final InstantSource clock;
    private final Calendars calendars;
    private final Rules rules;
    private final LocalLaw law;
    private final Candidates candidates;
    private final Commands commands;
    private final Register register;
    private final Audit audit;

    CalendarChanges(
            DSLContext sql,
            InstantSource clock,
            Calendars calendars,
            Rules rules,
            LocalLaw law,
            Candidates candidates,
            Commands commands,
            Register register,
            Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.calendars = calendars;
        this.rules = rules;
        this.law = law;
        this.candidates = candidates;
        this.commands = commands;
        this.register = register;
        this.audit = audit;
    }

    /**
     * How far a change has come.
     *
     * @param moved cases whose dates it has moved
     * @param waiting cases still to be looked at
     */
    public record Progress(int no, String reference, Instant at, int moved, int waiting, boolean done) {}

    /** What a change would move, counted and nothing changed. */
    @Transactional(readOnly = true)
    public Moves preview(CalendarChange change) {
        return Scoped.as(Acting.national(), () -> new Preview(change).count());
    }

    /** The cases that follow one of them in what a change would move. */
    @Transactional(readOnly = true)
    public Moves.Portion listMoves(CalendarChange change, UUID after) {
        return Scoped.as(Acting.national(), () -> new Preview(change).list(after));
    }

    /** One change looked at: the cases it may touch, in order, each counted by both calendars. */
    private final class Preview {

        private final WorkingCalendar from;
        private final WorkingCalendar to;

        Preview(CalendarChange change) {
            calendars.refresh();
            this.from = calendars.current();
            this.to = change.applyTo(from);
        }

        Moves count() {
            Map<Integer, Integer> bodies = new HashMap<>();
            List<Moved> first = new ArrayList<>();
            UUID last = null;
            UUID next = null;
            UUID after = null;
            int looked = 0;
            List<SubmissionRecord> rows = candidates(null);
            while (!rows.isEmpty() && looked < MOST) {
                for (Map.Entry<SubmissionRecord, Moved> one : moved(rows)) {
                    bodies.merge(one.getValue().body(), 1, Integer::sum);
                    if (first.size() < PORTION) {
                        first.add(one.getValue());
                        last = one.getKey().getId();
                    } else {
                        next = last;
                    }
                }
                looked += rows.size();
                after = rows.getLast().getId();
                rows = rows.size() < CHUNK ? List.of() : candidates(after);
            }
            List<Moves.OfBody> counted = bodies.entrySet().stream()
                    .map(one -> new Moves.OfBody(one.getKey(), one.getValue()))
                    .sorted(Comparator.comparingInt(Moves.OfBody::cases)
                            .reversed()
                            .thenComparingInt(Moves.OfBody::body))
                    .toList();
            int total = counted.stream().mapToInt(Moves.OfBody::cases).sum();
            return new Moves(total, rows.isEmpty(), counted, new Moves.Portion(first, next));
        }

        Moves.Portion list(UUID since) {
            List<Moved> cases = new ArrayList<>();
            UUID last = since;
            UUID after = since;
            List<SubmissionRecord> rows = candidates(after);
            while (!rows.isEmpty()) {
                for (Map.Entry<SubmissionRecord, Moved> one : moved(rows)) {
                    if (cases.size() == PORTION) return new Moves.Portion(cases, last);
                    cases.add(one.getValue());
                    last = one.getKey().getId();
                }
                after = rows.getLast().getId();
                rows = rows.size() < CHUNK ? List.of() : candidates(after);
            }
            return new Moves.Portion(cases, null);
        }

        private List<SubmissionRecord> candidates(@Nullable UUID after) {
            Optional<Span> changed = from.findChangedDays(to);
            if (changed.isEmpty()) return List.of();
            return sql.select(Candidates.COLUMNS)
                    .from(SUBMISSION)
                    .where(candidates.within(changed.get()))
                    .and(after == null ? DSL.noCondition() : SUBMISSION.ID.gt(after))
                    .orderBy(SUBMISSION.ID)
                    .limit(CHUNK)
                    .fetchInto(SUBMISSION);
        }

        private List<Map.Entry<SubmissionRecord, Moved>> moved(List<SubmissionRecord> rows) {
            var histories = candidates.histories(
                    rows.stream().map(SubmissionRecord::getId).toList());
            List<Map.Entry<SubmissionRecord, Moved>> moved = new ArrayList<>();
            for (SubmissionRecord row : rows) {
                List<HistoryEntry> history = histories.getOrDefault(row.getId(), List.of());
                Recount was = Recount.before(row);
                Recount now = recount(row, history, List.of(from), to);
                if (now.equals(was)) continue;
                TrackingCode code = new TrackingCode(row.getCode());
                moved.add(Map.entry(row, new Moved(code, row.getBodyId(), Moved.dates(was, now))));
            }
            return moved;
        }
    }

    /**
     * Lets the changed calendar count and lists what it may move. Confirmed twice it counts once.
     *
     * @param base which calendar the official was looking at
     */
    @Transactional
    public Outcome<InForce> adopt(Official by, int base, CalendarChange change, String reference) {
        calendars.refresh();
        WorkingCalendar to = change.applyTo(calendars.current());
        String from = calendars.current().version();
        Outcome<InForce> adopted = calendars.adopt(base, to, by.id(), reference);
        if (!(adopted instanceof Outcome.Done<InForce>(InForce now))) return adopted;
        int added = sql.insertInto(RECOUNT)
                .set(RECOUNT.NO, now.no())
                .set(RECOUNT.FROM_VERSION, from)
                .set(RECOUNT.TO_VERSION, to.version())
                .set(RECOUNT.REFERENCE, reference)
                .set(RECOUNT.ACCOUNT_ID, by.id())
                .set(RECOUNT.AT, now.since())
                .onConflictDoNothing()
                .execute();
        if (added == 1) audit.add(by.id(), "calendar.adopted", to.version(), reference);
        return adopted;
    }

    /** Whether the change that was confirmed on one calendar, by that decree, counts already. */
    public boolean isConfirmed(int base, String reference) {
        return sql.fetchExists(RECOUNT, RECOUNT.NO.gt(base).and(RECOUNT.REFERENCE.eq(reference)));
    }

    /** How far the latest changes have come, newest first. */
    public List<Progress> listProgress(int most) {
        return Scoped.as(
                Acting.national(),
                () -> sql.select(
                                RECOUNT.asterisk(),
                                DSL.field(DSL.selectCount()
                                                .from(RECOUNT_CASE)
                                                .where(RECOUNT_CASE.RECOUNT_NO.eq(RECOUNT.NO)))
                                        .as("waiting"))
                        .from(RECOUNT)
                        .orderBy(RECOUNT.NO.desc())
                        .limit(most)
                        .fetch(row -> {
                            RecountRecord recount = row.into(RECOUNT);
                            return new Progress(
                                    recount.getNo(),
                                    recount.getReference(),
                                    recount.getAt(),
                                    recount.getMoved(),
                                    row.get("waiting", Integer.class),
                                    recount.getDoneAt() != null);
                        }));
    }

    /** Counts anew what waits for it; stopped in the middle, the next run goes on. */
    public void work() {
        List<RecountRecord> open = sql.selectFrom(RECOUNT)
                .where(RECOUNT.DONE_AT.isNull())
                .orderBy(RECOUNT.NO)
                .fetch();
        if (open.isEmpty()) return;
        calendars.refresh();
        String latest = open.getLast().getReference();
        for (RecountRecord recount : open) Scoped.run(Acting.system(), () -> work(recount, latest));
    }

    private void work(RecountRecord recount, String reference) {
        Instant began = clock.instant();
        WorkingCalendar from = calendars.find(recount.getFromVersion()).orElseThrow();
        WorkingCalendar to = calendars.find(recount.getToVersion()).orElseThrow();
        from.findChangedDays(to).ifPresent(changed -> gather(recount.getNo(), changed));
        List<WorkingCalendar> known = known(from);
        List<UUID> batch;
        do {
            batch = sql.select(RECOUNT_CASE.SUBMISSION_ID)
                    .from(RECOUNT_CASE)
                    .where(RECOUNT_CASE.RECOUNT_NO.eq(recount.getNo()))
                    .orderBy(RECOUNT_CASE.SUBMISSION_ID)
                    .limit(BATCH)
                    .fetch(RECOUNT_CASE.SUBMISSION_ID);
            batch.forEach(id -> commands.on(id, row -> recount(row, recount.getNo(), reference, known)));
        } while (!batch.isEmpty());
        // Until every node counts by it, a case may still be filed by the former calendar: then once more.
        if (began.isBefore(recount.getAt().plus(EVERYWHERE))) return;
        sql.update(RECOUNT)
                .set(RECOUNT.DONE_AT, clock.instant())
                .where(RECOUNT.NO.eq(recount.getNo()))
                .execute();
    }

    private void gather(int no, Span changed) {
        sql.insertInto(RECOUNT_CASE, RECOUNT_CASE.RECOUNT_NO, RECOUNT_CASE.SUBMISSION_ID)
                .select(DSL.select(DSL.val(no), SUBMISSION.ID).from(SUBMISSION).where(candidates.within(changed)))
                .onConflictDoNothing()
                .execute();
    }

    /** The calendars a date may have been counted with, the one before the change first. */
    private List<WorkingCalendar> known(WorkingCalendar from) {
        List<WorkingCalendar> known = new ArrayList<>(List.of(from, calendars.current()));
        calendars.list().stream()
                .map(InForce::version)
                .distinct()
                .flatMap(version -> calendars.find(version).stream())
                .filter(one -> !known.contains(one))
                .forEach(known::add);
        return known;
    }

    private Outcome<Integer> recount(SubmissionRecord row, int no, String reference, List<WorkingCalendar> known) {
        int taken = sql.deleteFrom(RECOUNT_CASE)
                .where(RECOUNT_CASE.RECOUNT_NO.eq(no), RECOUNT_CASE.SUBMISSION_ID.eq(row.getId()))
                .execute();
        if (taken == 0 || !State.valueOf(row.getState()).isOpen()) return Outcome.done(0);
        List<HistoryEntry> history = Objects.requireNonNull(
                candidates.histories(List.of(row.getId())).get(row.getId()));
        Recount was = Recount.before(row);
        Recount now = recount(row, history, known, calendars.current());
        Map<String, Object> facts = now.since(was);
        if (facts.isEmpty()) return Outcome.done(0);
        facts.put("reference", reference);
        facts.put("calendar", calendars.current().version());
        Outcome<Integer> done = register.apply(row, Action.RECOUNT, Actor.time(), facts, now::applyTo);
        if (done.isDone()) {
            sql.update(RECOUNT)
                    .set(RECOUNT.MOVED, RECOUNT.MOVED.plus(1))
                    .where(RECOUNT.NO.eq(no))
                    .execute();
        }
        return done;
    }

    private Recount recount(
            SubmissionRecord row, List<HistoryEntry> history, List<WorkingCalendar> known, WorkingCalendar now) {
        RuleSet filedUnder = rules.get(row.getRules());
        String place = law.placeOf(row);
        return Recount.of(
                row,
                history,
                known.stream()
                        .map(one -> LegalClock.of(filedUnder, one.in(place)))
                        .toList(),
                LegalClock.of(filedUnder, now.in(place)));
    }
}
