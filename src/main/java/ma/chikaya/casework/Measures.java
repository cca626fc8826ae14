package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ANSWER;
import static ma.chikaya.casework.db.Tables.ANSWER_POINT;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.db.tables.records.AnswerPointRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Solutions, not only answers: whoever promised a measure is reminded before its day, and on its day the citizen is
 * asked whether it was done.
 */
@Component
public class Measures {

    /** So many days before its day the body is reminded. */
    private static final int BEFORE = 3;

    private static final int BATCH = 200;

    private final DSLContext sql;
    private final InstantSource clock;
    private final Commands commands;
    private final Register register;

    Measures(DSLContext sql, InstantSource clock, Commands commands, Register register) {
        this.sql = sql;
        this.clock = clock;
        this.commands = commands;
        this.register = register;
    }

    /** A measure whose day has come and of which the citizen has not said whether it was done. */
    public record Question(int round, int point, String measure, LocalDate due) {}

    /** What a citizen is asked now. */
    public static List<Question> questions(PublicCase file) {
        Map<String, Question> open = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (HistoryEntry event : file.timeline()) {
            String key = event.facts().get("round") + "-" + event.facts().get("point");
            switch (event.type()) {
                case MEASURE_DUE ->
                    find(file, event).ifPresent(asked -> {
                        open.put(key, asked);
                        order.add(key);
                    });
                case MEASURE_KEPT, MEASURE_BROKEN, MEASURE_FINISHED -> {
                    if (event.type() != EventType.MEASURE_FINISHED) open.remove(key);
                }
                default -> {}
            }
        }
        return order.stream()
                .filter(open::containsKey)
                .distinct()
                .map(open::get)
                .toList();
    }

    private static Optional<Question> find(PublicCase file, HistoryEntry event) {
        if (!(event.facts().get("round") instanceof Integer round)
                || !(event.facts().get("point") instanceof Integer no)) {
            return Optional.empty();
        }
        for (Answers.Answer answer : file.answers()) {
            if (answer.round() != round) continue;
            for (Answers.PointAnswer point : answer.points()) {
                if (point.no() == no && point.measure() != null && point.measureDue() != null) {
                    return Optional.of(new Question(round, no, point.measure(), point.measureDue()));
                }
            }
        }
        return Optional.empty();
    }

    /** What the citizen said of a measure: whether it was done. */
    public static Optional<Boolean> findWord(PublicCase file, int round, int point) {
        return file.timeline().stream()
                .filter(event -> event.type() == EventType.MEASURE_KEPT || event.type() == EventType.MEASURE_BROKEN)
                .filter(event -> Objects.equals(event.facts().get("round"), round)
                        && Objects.equals(event.facts().get("point"), point))
                .map(event -> event.type() == EventType.MEASURE_KEPT)
                .findFirst();
    }

    /** The citizen says whether it was done; asked once, said once. */
    public Outcome<Integer> say(Opened opened, int round, int point, boolean kept) {
        if (!opened.whole()) return Outcome.refused("casework.refused.permission");
        return Doors.opened(
                opened.id(),
                () -> commands.on(opened.id(), row -> {
                    int said = sql.update(ANSWER_POINT)
                            .set(ANSWER_POINT.MEASURE_KEPT, kept)
                            .where(
                                    is(row.getId(), round, point),
                                    ANSWER_POINT.MEASURE_ASKED_AT.isNotNull(),
                                    ANSWER_POINT.MEASURE_KEPT.isNull())
                            .execute();
                    if (said == 0) return Outcome.refused("casework.refused.state");
                    return register.apply(
                            row,
                            kept ? Action.KEEP_MEASURE : Action.BREAK_MEASURE,
                            opened.actor(),
                            Map.of("round", round, "point", point),
                            change -> {});
                }));
    }

    /** Reminds and asks what is due; each once. */
    void work() {
        Scoped.run(Acting.system(), () -> work(Filing.today(clock)));
    }

    private void work(LocalDate today) {
        each(
                ANSWER_POINT
                        .MEASURE_DUE
                        .le(today.plusDays(BEFORE))
                        .and(ANSWER_POINT.MEASURE_REMINDED_AT.isNull())
                        .and(ANSWER_POINT.MEASURE_DONE_AT.isNull()),
                this::remind);
        each(ANSWER_POINT.MEASURE_DUE.le(today), this::ask);
    }

    private void each(Condition due, java.util.function.Consumer<AnswerPointRecord> act) {
        List<AnswerPointRecord> batch = List.of();
        List<AnswerPointRecord> before;
        do {
            before = batch;
            batch = sql.select(ANSWER_POINT.asterisk())
                    .from(ANSWER_POINT)
                    .join(ANSWER)
                    .on(
                            ANSWER.SUBMISSION_ID.eq(ANSWER_POINT.SUBMISSION_ID),
                            ANSWER.ROUND.eq(ANSWER_POINT.ROUND),
                            ANSWER.SENT_AT.isNotNull())
                    .where(
                            due,
                            ANSWER_POINT.MEASURE.isNotNull(),
                            ANSWER_POINT.MEASURE_DONE_AT.isNull(),
                            ANSWER_POINT.MEASURE_ASKED_AT.isNull())
                    .orderBy(ANSWER_POINT.MEASURE_DUE, ANSWER_POINT.SUBMISSION_ID)
                    .limit(BATCH)
                    .fetchInto(ANSWER_POINT);
            batch.forEach(act);
        } while (batch.size() == BATCH && !batch.equals(before));
    }

    private void remind(AnswerPointRecord measure) {
        commands.on(measure.getSubmissionId(), row -> {
            int marked = sql.update(ANSWER_POINT)
                    .set(ANSWER_POINT.MEASURE_REMINDED_AT, clock.instant())
                    .where(
                            is(row.getId(), measure.getRound(), measure.getNo()),
                            ANSWER_POINT.MEASURE_REMINDED_AT.isNull())
                    .execute();
            return marked == 0
                    ? Outcome.done(0)
                    : register.apply(row, Action.REMIND_MEASURE, Actor.time(), facts(measure), change -> {});
        });
    }

    private void ask(AnswerPointRecord measure) {
        commands.on(measure.getSubmissionId(), row -> {
            int marked = sql.update(ANSWER_POINT)
                    .set(ANSWER_POINT.MEASURE_ASKED_AT, clock.instant())
                    .where(is(row.getId(), measure.getRound(), measure.getNo()), ANSWER_POINT.MEASURE_ASKED_AT.isNull())
                    .execute();
            return marked == 0
                    ? Outcome.done(0)
                    : register.apply(row, Action.ASK_MEASURE, Actor.time(), facts(measure), change -> {});
        });
    }

    private static Map<String, Object> facts(AnswerPointRecord measure) {
        return Map.of(
                "round",
                measure.getRound().intValue(),
                "point",
                measure.getNo().intValue(),
                "dueOn",
                measure.getMeasureDue());
    }

    private static Condition is(UUID id, int round, int point) {
        return DSL.and(
                ANSWER_POINT.SUBMISSION_ID.eq(id), ANSWER_POINT.ROUND.eq((short) round), ANSWER_POINT.NO.eq((short)
                        point));
    }
}
