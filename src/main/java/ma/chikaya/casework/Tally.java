package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.TALLY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts open submissions by where they stand, in the transaction that moves them, so that no page counts by scanning.
 * Each count is split over a few rows so that filings to one body do not wait for one another.
 */
@Component
class Tally {

    static final int SHARDS = 8;

    private final DSLContext sql;

    Tally(DSLContext sql) {
        this.sql = sql;
    }

    /** What open submissions are counted by. */
    record Place(int body, String state, String ball, boolean assigned, boolean reopened, LocalDate due)
            implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Null where the submission is not open, and so counted nowhere. */
    static @Nullable Place placeOf(SubmissionRecord row) {
        if (!State.valueOf(row.getState()).isOpen()) return null;
        return new Place(
                row.getBodyId(),
                row.getState(),
                row.getBall(),
                row.getAssigneeId() != null,
                row.getReopened() > 0,
                row.getDueOn());
    }

    /** What is to be run where a submission moves from one place to another. */
    List<Query> moves(@Nullable Place from, @Nullable Place to) {
        if (Objects.equals(from, to)) return List.of();
        // Always in the same order, or two moves could wait for each other's rows.
        return Stream.of(from, to)
                .filter(Objects::nonNull)
                .sorted()
                .map(place -> add(place, place.equals(to) ? 1 : -1))
                .toList();
    }

    /**
     * Deletes the rows of places where nothing is any more; returns how many. Nobody moves anything meanwhile, or what
     * comes just then would be lost with them.
     */
    @Transactional
    public int clear() {
        sql.execute("lock table {0} in share row exclusive mode", TALLY);
        List<Field<?>> place =
                List.of(TALLY.BODY_ID, TALLY.STATE, TALLY.BALL, TALLY.ASSIGNED, TALLY.REOPENED, TALLY.DUE_ON);
        return sql.deleteFrom(TALLY)
                .where(DSL.row(place)
                        .in(DSL.select(place)
                                .from(TALLY)
                                .groupBy(place)
                                .having(DSL.sum(TALLY.N).eq(BigDecimal.ZERO))))
                .execute();
    }

    private Query add(Place place, int n) {
        return sql.insertInto(TALLY)
                .values(
                        place.body(),
                        place.state(),
                        place.ball(),
                        place.assigned(),
                        place.reopened(),
                        place.due(),
                        (short) ThreadLocalRandom.current().nextInt(SHARDS),
                        n)
                .onConflict(TALLY.getPrimaryKey().getFieldsArray())
                .doUpdate()
                .set(TALLY.N, TALLY.N.plus(n));
    }
}
