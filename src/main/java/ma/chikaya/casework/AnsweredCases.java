package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Answers in the order in which they were given: that they are there, and nothing of what they say. */
@Component
public class AnsweredCases {

    /** Written out, so that the index over these states is found. */
    private static final Condition ANSWERED =
            SUBMISSION.STATE.in(DSL.inline(State.ANSWERED.name()), DSL.inline(State.CLOSED.name()));

    private final DSLContext sql;

    AnsweredCases(DSLContext sql) {
        this.sql = sql;
    }

    /** An answer, and what tells it from the next. */
    public record Answered(Instant at, UUID submission) {}

    /**
     * Those after one answer, up to a moment; none where the identity is withheld or somebody may be in danger, whose
     * telephone is not to ring for less than he asked for.
     */
    public List<Answered> list(Answered after, Instant until, int most) {
        return Scoped.as(
                Acting.national(),
                () -> next(after, until, most).fetch(row -> new Answered(row.value1(), row.value2())));
    }

    Select<Record2<Instant, UUID>> next(Answered after, Instant until, int most) {
        return sql.select(SUBMISSION.ANSWERED_AT, SUBMISSION.ID)
                .from(SUBMISSION)
                .where(
                        ANSWERED,
                        DSL.row(SUBMISSION.ANSWERED_AT, SUBMISSION.ID).gt(DSL.row(after.at(), after.submission())),
                        SUBMISSION.ANSWERED_AT.le(until),
                        SUBMISSION.WITHHELD.isFalse(),
                        SUBMISSION.DANGER.isFalse())
                .orderBy(SUBMISSION.ANSWERED_AT, SUBMISSION.ID)
                .limit(most);
    }
}
