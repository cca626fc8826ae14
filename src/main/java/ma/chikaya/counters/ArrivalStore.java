package ma.chikaya.counters;

import static ma.chikaya.counters.db.Tables.ARRIVAL;
import static ma.chikaya.counters.db.Tables.NUMBER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Channel;
import ma.chikaya.counters.db.tables.records.ArrivalRecord;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.TrackingCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of what came in, as rows. */
@Component
class ArrivalStore {

    private final DSLContext sql;

    ArrivalStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Without gaps: the number is taken in the caller's transaction and given back with it. */
    int nextNumber(int body, int year) {
        return Objects.requireNonNull(sql.insertInto(NUMBER)
                .values(body, year, 1)
                .onConflict(NUMBER.BODY_ID, NUMBER.YEAR)
                .doUpdate()
                .set(NUMBER.LAST_NO, NUMBER.LAST_NO.plus(1))
                .returningResult(NUMBER.LAST_NO)
                .fetchSingle()
                .value1());
    }

    void insert(Arrival arrival) {
        ArrivalRecord row = sql.newRecord(ARRIVAL);
        row.setBodyId(arrival.bodyId());
        row.setYear(arrival.year());
        row.setNo(arrival.no());
        row.setSubmissionId(arrival.submissionId());
        row.setCode(arrival.code().digits());
        row.setChannel(arrival.channel().name());
        row.setReceivedOn(arrival.receivedOn());
        row.setKeyedAt(arrival.keyedAt());
        row.setKeyedOn(LegalTime.dayOf(arrival.keyedAt()));
        row.setKeyedBy(arrival.keyedBy());
        row.setPages(arrival.pages());
        row.setConsent(arrival.consent() == null ? null : arrival.consent().name());
        row.setLateReason(arrival.lateReason());
        row.insert();
    }

    Optional<Arrival> find(UUID submission) {
        return sql.selectFrom(ARRIVAL)
                .where(ARRIVAL.SUBMISSION_ID.eq(submission))
                .fetchOptional(ArrivalStore::read);
    }

    List<Arrival> list(int body, int year, @Nullable Integer month, @Nullable Integer before, int most) {
        List<Condition> wanted = new ArrayList<>(List.of(ARRIVAL.BODY_ID.eq(body), ARRIVAL.YEAR.eq(year)));
        if (before != null) wanted.add(ARRIVAL.NO.lt(before));
        if (month != null) wanted.add(org.jooq.impl.DSL.month(ARRIVAL.KEYED_ON).eq(month));
        return sql.selectFrom(ARRIVAL)
                .where(wanted)
                .orderBy(ARRIVAL.NO.desc())
                .limit(most)
                .fetch(ArrivalStore::read);
    }

    List<Arrival> listLate(Collection<Integer> bodies, Collection<UUID> kept, int most) {
        if (bodies.isEmpty()) return List.of();
        return sql.selectFrom(ARRIVAL)
                .where(
                        ARRIVAL.BODY_ID.in(bodies),
                        ARRIVAL.LATE_REASON.isNotNull(),
                        ARRIVAL.SEEN_AT.isNull(),
                        ARRIVAL.SUBMISSION_ID.notIn(kept))
                .orderBy(ARRIVAL.KEYED_AT, ARRIVAL.NO)
                .limit(most)
                .fetch(ArrivalStore::read);
    }

    /** False where another supervisor was first. */
    boolean see(UUID submission, int by, Instant at, boolean confirmed, @Nullable String remark) {
        return sql.update(ARRIVAL)
                        .set(ARRIVAL.SEEN_BY, by)
                        .set(ARRIVAL.SEEN_AT, at)
                        .set(ARRIVAL.CONFIRMED, confirmed)
                        .set(ARRIVAL.REMARK, remark)
                        .where(
                                ARRIVAL.SUBMISSION_ID.eq(submission),
                                ARRIVAL.LATE_REASON.isNotNull(),
                                ARRIVAL.SEEN_AT.isNull())
                        .execute()
                == 1;
    }

    private static Arrival read(ArrivalRecord row) {
        Integer by = row.getSeenBy();
        return new Arrival(
                row.getBodyId(),
                row.getYear(),
                row.getNo(),
                row.getSubmissionId(),
                new TrackingCode(row.getCode()),
                Channel.valueOf(row.getChannel()),
                row.getReceivedOn(),
                row.getKeyedAt(),
                row.getKeyedBy(),
                row.getPages(),
                row.getConsent() == null ? null : Consent.valueOf(row.getConsent()),
                row.getLateReason(),
                by == null ? null : new Arrival.Seen(by, row.getSeenAt(), row.getConfirmed(), row.getRemark()));
    }
}
