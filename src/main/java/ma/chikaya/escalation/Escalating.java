package ma.chikaya.escalation;

import static ma.chikaya.escalation.db.Tables.ACT;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Watch;
import ma.chikaya.casework.Watch.Mark;
import ma.chikaya.casework.Watch.Plan;
import ma.chikaya.casework.Watched;
import ma.chikaya.directory.Bodies;
import ma.chikaya.escalation.db.tables.records.ActRecord;
import ma.chikaya.law.LegalClock;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Does what the timetable says of every case whose day has come: each thing once, however many nodes work and whichever
 * of them dies. Of what several days let come together, each is told the latest only.
 */
@Component
public class Escalating {

    private static final int BATCH = 500;

    private final Watch watch;
    private final Timetables timetables;
    private final DSLContext sql;
    private final InstantSource clock;
    private final Officials officials;
    private final Bodies bodies;

    Escalating(
            Watch watch,
            Timetables timetables,
            DSLContext sql,
            InstantSource clock,
            Officials officials,
            Bodies bodies) {
        this.watch = watch;
        this.timetables = timetables;
        this.sql = sql;
        this.clock = clock;
        this.officials = officials;
        this.bodies = bodies;
    }

    /** Works until nothing is left for today; returns how many cases were looked at. */
    public int work() {
        Timetable timetable = timetables.current();
        Recipients recipients = new Recipients(officials, bodies);
        LocalDate today = LegalClock.dayOf(clock.instant());
        int all = 0;
        for (int taken = -1; taken != 0; all += taken) {
            taken = watch.take(today, BATCH, batch -> decide(batch, timetable, recipients, today))
                    + watch.takeDisputed(today, BATCH, batch -> decide(batch, timetable, recipients, today));
        }
        return all;
    }

    private Map<UUID, Plan> decide(List<Watched> batch, Timetable timetable, Recipients recipients, LocalDate today) {
        Map<UUID, Map<String, Integer>> before = done(batch);
        Instant at = clock.instant();
        Map<UUID, Plan> plans = new HashMap<>();
        List<ActRecord> acts = new ArrayList<>();
        for (Watched one : batch) {
            List<ActRecord> due = due(one, timetable, recipients, today, at, before.getOrDefault(one.id(), Map.of()));
            acts.addAll(due);
            plans.put(one.id(), new Plan(marks(one, due, today), next(one, timetable, today)));
        }
        Acts.add(sql, acts);
        return plans;
    }

    /** The latest day each audience of each round was told, for the cases of a batch. */
    private Map<UUID, Map<String, Integer>> done(List<Watched> batch) {
        Map<UUID, Map<String, Integer>> done = new HashMap<>();
        sql.select(ACT.SUBMISSION_ID, ACT.RULE, ACT.ROUND_ON, ACT.AUDIENCE, DSL.max(ACT.DAY))
                .from(ACT)
                .where(ACT.SUBMISSION_ID.eq(
                        DSL.any(batch.stream().map(Watched::id).toArray(UUID[]::new))))
                .groupBy(ACT.SUBMISSION_ID, ACT.RULE, ACT.ROUND_ON, ACT.AUDIENCE)
                .forEach(row -> done.computeIfAbsent(row.value1(), id -> new HashMap<>())
                        .put(key(row.value2(), row.value3(), row.value4()), row.value5()));
        return done;
    }

    private static String key(String rule, LocalDate round, String audience) {
        return rule + " " + round + " " + audience;
    }

    private static List<ActRecord> due(
            Watched one,
            Timetable timetable,
            Recipients recipients,
            LocalDate today,
            Instant at,
            Map<String, Integer> before) {
        Optional<WatchedRule> rule = WatchedRule.of(one.term());
        if (rule.isEmpty()) return List.of();
        Map<Audience, Step> latest = new EnumMap<>(Audience.class);
        for (Step step : timetable.of(rule.get())) {
            if (!step.on(one.dueOn()).isAfter(today)) latest.put(step.audience(), step);
        }
        List<ActRecord> acts = new ArrayList<>();
        latest.forEach((audience, step) -> {
            Integer told = before.get(key(rule.get().name(), one.roundOn(), audience.name()));
            if (told != null && told >= step.day()) return;
            acts.add(new ActRecord(
                    one.id(),
                    rule.get().name(),
                    one.roundOn(),
                    audience.name(),
                    step.day(),
                    at,
                    one.dueOn(),
                    one.code().digits(),
                    one.bodyId(),
                    recipients.bodyOf(audience, one.askedBodyId()),
                    audience == Audience.HANDLER ? one.assigneeId() : null,
                    step.mail()));
        });
        boolean missed = today.isAfter(one.dueOn()) && rule.get().isPromised();
        if (missed && !before.containsKey(key(rule.get().name(), one.roundOn(), Acts.CITIZEN))) {
            acts.add(new ActRecord(
                    one.id(),
                    rule.get().name(),
                    one.roundOn(),
                    Acts.CITIZEN,
                    1,
                    at,
                    one.dueOn(),
                    one.code().digits(),
                    one.bodyId(),
                    one.bodyId(),
                    null,
                    false));
        }
        return acts;
    }

    private static List<Mark> marks(Watched one, List<ActRecord> acts, LocalDate today) {
        List<Mark> marks = new ArrayList<>();
        Set<String> above = new HashSet<>();
        for (ActRecord act : acts) {
            if (act.getAudience().equals(Acts.CITIZEN)) {
                marks.addFirst(new Mark(
                        EventType.MISSED, Map.of("term", one.term().word(), "dueOn", one.dueOn(), "on", today)));
                continue;
            }
            Audience audience = Audience.valueOf(act.getAudience());
            boolean inside = audience == Audience.HANDLER || audience == Audience.SUPERVISOR;
            // One body may stand for two: it reads it once.
            if (!inside && !above.add("" + act.getToldBodyId())) continue;
            marks.add(new Mark(
                    inside ? EventType.REMINDED : EventType.ESCALATED,
                    Map.of(
                            "audience",
                            audience.word(),
                            "day",
                            act.getDay(),
                            "body",
                            act.getToldBodyId(),
                            "term",
                            one.term().word(),
                            "dueOn",
                            one.dueOn())));
        }
        return marks;
    }

    private static @Nullable LocalDate next(Watched one, Timetable timetable, LocalDate today) {
        Optional<WatchedRule> rule = WatchedRule.of(one.term());
        if (rule.isEmpty()) return null;
        List<LocalDate> days = new ArrayList<>();
        timetable.of(rule.get()).forEach(step -> days.add(step.on(one.dueOn())));
        days.add(one.dueOn().plusDays(1));
        return days.stream()
                .filter(day -> day.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
