package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ANSWER_POINT;
import static ma.chikaya.casework.db.Tables.POINT;

import java.util.List;
import java.util.UUID;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a complaint asks, point by point; each point is answered. A complaint has at least one. */
@Component
class Points {

    static final int MOST = 12;

    /** Characters of a point. */
    private static final int LONGEST = 300;

    private final DSLContext sql;

    Points(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A point to answer.
     *
     * @param quote the citizen's words it stands on, found again in the text to number them there
     */
    record Point(int no, String label, @Nullable String quote) {}

    List<Point> listOf(UUID id) {
        return sql.selectFrom(POINT)
                .where(POINT.SUBMISSION_ID.eq(id))
                .orderBy(POINT.NO)
                .fetch(row -> new Point(row.getNo(), row.getLabel(), row.getQuote()));
    }

    void ensureOne(SubmissionRecord row) {
        sql.insertInto(POINT)
                .values(row.getId(), (short) 1, row.getSubject(), null)
                .onConflictDoNothing()
                .execute();
    }

    /** What a re-opening asks is a point of the next answer, unless there are as many as an answer takes. */
    void add(UUID id, String words) {
        List<Point> points = listOf(id);
        if (points.size() >= MOST) return;
        short no = (short) (points.isEmpty() ? 1 : points.getLast().no() + 1);
        String label = words.codePointCount(0, words.length()) <= LONGEST ? words.strip() : FirstWords.of(words);
        sql.insertInto(POINT).values(id, no, label, null).execute();
    }

    /** Replaces the points; drafts of points that are gone go with them. */
    void replace(UUID id, int round, List<Point> points) {
        sql.deleteFrom(POINT).where(POINT.SUBMISSION_ID.eq(id)).execute();
        short no = 0;
        for (Point point : points) {
            sql.insertInto(POINT).values(id, ++no, point.label(), point.quote()).execute();
        }
        sql.deleteFrom(ANSWER_POINT)
                .where(ANSWER_POINT.SUBMISSION_ID.eq(id), ANSWER_POINT.ROUND.eq((short) round), ANSWER_POINT.NO.gt(no))
                .execute();
    }
}
