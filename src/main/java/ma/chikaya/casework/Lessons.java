package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.LESSON;
import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.Scoped;
import ma.chikaya.routing.Topics;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the reading of texts may learn from: a body that accepts a case says that it is competent, whether it came there
 * at once or was passed on. The centre takes them out as a file, which is learnt from by command.
 */
@Component
public class Lessons {

    /** The newest so many are taken out. */
    private static final int MOST = 50_000;

    private static final int BATCH = 1_000;

    private final DSLContext sql;
    private final InstantSource clock;
    private final Topics topics;
    private final Bodies bodies;
    private final Audit audit;

    Lessons(DSLContext sql, InstantSource clock, Topics topics, Bodies bodies, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.topics = topics;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** Keeps a case that has been accepted; once again where it is accepted again. */
    void keep(SubmissionRecord row) {
        int body = Objects.requireNonNullElse(row.getCompetentBodyId(), row.getBodyId());
        boolean redirected = row.getRedirections() > 0;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sql.insertInto(LESSON)
                .set(LESSON.SUBMISSION_ID, row.getId())
                .set(LESSON.BODY_ID, body)
                .set(LESSON.REDIRECTED, redirected)
                .set(LESSON.LEARNT_AT, now)
                .onConflict(LESSON.SUBMISSION_ID)
                .doUpdate()
                .set(LESSON.BODY_ID, body)
                .set(LESSON.REDIRECTED, redirected)
                .set(LESSON.LEARNT_AT, now)
                .execute();
    }

    /** When the newest was kept; empty where there is none yet. */
    public Optional<Instant> findLatest() {
        return Scoped.as(
                Acting.national(),
                () -> sql.select(DSL.max(LESSON.LEARNT_AT)).from(LESSON).fetchOptional(0, Instant.class));
    }

    /**
     * Hands the lessons over, the newest first. Left out are cases whose author is withheld, those without words or
     * topic, and those whose topic is never the accepting body's: there one of the two is wrong.
     *
     * @return how many there were; refused for anybody but the centre's administrators
     */
    public Outcome<Integer> export(Official official, Consumer<Lesson> to) {
        if (!official.has(Role.ADMIN)) return Outcome.refused("casework.refused.permission");
        audit.add(official.id(), "lessons.exported", null, null);
        int count = 0;
        int read = 0;
        Instant before = null;
        UUID beforeId = null;
        List<? extends Record> batch;
        do {
            batch = batch(before, beforeId);
            for (Record one : batch) {
                before = one.get(LESSON.LEARNT_AT);
                beforeId = one.get(LESSON.SUBMISSION_ID);
                if (!isSound(one)) continue;
                to.accept(lesson(one));
                count++;
            }
            read += batch.size();
        } while (batch.size() == BATCH && read < MOST);
        return Outcome.done(count);
    }

    private List<? extends Record> batch(@Nullable Instant before, @Nullable UUID beforeId) {
        Condition older = before == null || beforeId == null
                ? DSL.noCondition()
                : DSL.row(LESSON.LEARNT_AT, LESSON.SUBMISSION_ID).lt(before, beforeId);
        return Scoped.as(
                Acting.national(),
                () -> sql.select(
                                LESSON.SUBMISSION_ID,
                                LESSON.BODY_ID,
                                LESSON.LEARNT_AT,
                                SUBMISSION.WRITTEN_IN,
                                SUBMISSION.TOPIC,
                                SUBMISSION.KIND,
                                SUBMISSION.TERRITORY,
                                SUBMISSION.BODY)
                        .from(LESSON)
                        .join(SUBMISSION)
                        .on(SUBMISSION.ID.eq(LESSON.SUBMISSION_ID))
                        .where(older, DSL.condition(SUBMISSION.WITHHELD).not(), SUBMISSION.TOPIC.isNotNull())
                        .orderBy(LESSON.LEARNT_AT.desc(), LESSON.SUBMISSION_ID.desc())
                        .limit(BATCH)
                        .fetch());
    }

    private boolean isSound(Record one) {
        return !one.get(SUBMISSION.BODY).isBlank()
                && bodies.find(one.get(LESSON.BODY_ID))
                        .filter(body -> topics.mayConcern(one.get(SUBMISSION.TOPIC), body))
                        .isPresent();
    }

    private static Lesson lesson(Record one) {
        return new Lesson(
                one.get(SUBMISSION.WRITTEN_IN),
                one.get(SUBMISSION.TOPIC),
                Kind.valueOf(one.get(SUBMISSION.KIND)),
                one.get(SUBMISSION.TERRITORY),
                Lesson.masked(one.get(SUBMISSION.BODY)));
    }
}
