package ma.chikaya.escalation;

import static ma.chikaya.escalation.db.Tables.STEP;
import static ma.chikaya.escalation.db.Tables.TIMETABLE;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Watch;
import ma.chikaya.escalation.db.tables.records.TimetableRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The timetable that counts, and those that did. A change counts at once, for what was not done yet. */
@Component
public class Timetables {

    private final DSLContext sql;
    private final InstantSource clock;
    private final Watch watch;
    private final Audit audit;

    Timetables(DSLContext sql, InstantSource clock, Watch watch, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.watch = watch;
        this.audit = audit;
    }

    public Timetable current() {
        return read(sql.selectFrom(TIMETABLE)
                .orderBy(TIMETABLE.VERSION.desc())
                .limit(1)
                .fetchSingle());
    }

    /** Newest first. */
    public List<Timetable> list(int most) {
        return sql.selectFrom(TIMETABLE)
                .orderBy(TIMETABLE.VERSION.desc())
                .limit(most)
                .fetch(this::read);
    }

    /**
     * Lets another timetable count; open cases near their date or past it are looked at again.
     *
     * @param base the version that was looked at; another one meanwhile is told
     */
    @Transactional
    public Outcome<Timetable> adopt(Official by, int base, Map<WatchedRule, List<Step>> steps) {
        sql.execute("select pg_advisory_xact_lock(hashtext('escalation.timetable'))");
        Timetable now = current();
        Timetable wanted = new Timetable(base, clock.instant(), by.id(), steps);
        if (now.version() != base) {
            return now.steps().equals(wanted.steps()) ? Outcome.done(now) : Outcome.refused("escalation.refused.stale");
        }
        if (now.steps().equals(wanted.steps())) return Outcome.done(now);
        for (WatchedRule rule : WatchedRule.values()) {
            Set<String> once = new HashSet<>();
            for (Step step : wanted.of(rule)) {
                if (!once.add(step.day() + " " + step.audience())) return Outcome.refused("escalation.refused.twice");
                if (!rule.audiences().contains(step.audience())) return Outcome.refused("escalation.refused.audience");
            }
            // What nobody is told of once it has passed would be silent for ever.
            if (wanted.of(rule).stream().noneMatch(step -> step.day() > 0)) {
                return Outcome.refused("escalation.refused.silent");
            }
        }
        int version = sql.insertInto(TIMETABLE)
                .set(TIMETABLE.AT, clock.instant())
                .set(TIMETABLE.ACCOUNT_ID, by.id())
                .returningResult(TIMETABLE.VERSION)
                .fetchSingle()
                .value1();
        for (WatchedRule rule : WatchedRule.values()) {
            for (Step step : wanted.of(rule)) {
                sql.insertInto(STEP)
                        .values(
                                version,
                                rule.name(),
                                step.day(),
                                step.audience().name(),
                                step.mail())
                        .execute();
            }
        }
        watch.lookAgain();
        audit.add(by.id(), "timetable.adopted", Integer.toString(version), null);
        return Outcome.done(current());
    }

    private Timetable read(TimetableRecord row) {
        Map<WatchedRule, List<Step>> steps = new EnumMap<>(WatchedRule.class);
        sql.selectFrom(STEP)
                .where(STEP.VERSION.eq(row.getVersion()))
                .forEach(step -> steps.computeIfAbsent(WatchedRule.valueOf(step.getRule()), rule -> new ArrayList<>())
                        .add(new Step(step.getDay(), Audience.valueOf(step.getAudience()), step.getMail())));
        return new Timetable(row.getVersion(), row.getAt(), row.getAccountId(), steps);
    }
}
