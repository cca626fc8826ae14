package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.UNIT_OFFICER;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.chikaya.directory.db.tables.records.UnitOfficerRecord;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officer of each complaint unit and the deputy, day by day (decree 2-17-265, article on the unit; L11). */
@Component
public class UnitOfficers {

    private final DSLContext sql;
    private final Audit audit;
    private final InstantSource clock;

    UnitOfficers(DSLContext sql, Audit audit, InstantSource clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Today's. */
    public Optional<UnitOfficer> find(int body) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        return list(body).stream().filter(one -> !one.since().isAfter(today)).findFirst();
    }

    /** The latest day first; of one day the one entered last. */
    public List<UnitOfficer> list(int body) {
        return sql.selectFrom(UNIT_OFFICER)
                .where(UNIT_OFFICER.BODY_ID.eq(body))
                .orderBy(UNIT_OFFICER.SINCE.desc(), UNIT_OFFICER.NO.desc())
                .fetch(UnitOfficers::officer);
    }

    /**
     * Names them from a day on; that they are accounts of the body is for the caller to see.
     *
     * @param version how many were named before, as the editor has read
     */
    @Transactional
    public Outcome<UnitOfficer> name(
            int by, int body, int version, LocalDate since, int officer, @Nullable Integer deputy) {
        LocalDate today = LegalTime.dayOf(clock.instant());
        if (since.isBefore(today.minusYears(20)) || since.isAfter(today.plusYears(1))) {
            return Outcome.refused("bodies.refusal.officer-since");
        }
        if (deputy != null && deputy == officer) return Outcome.refused("bodies.refusal.same-deputy");
        int before = sql.fetchCount(UNIT_OFFICER, UNIT_OFFICER.BODY_ID.eq(body));
        if (before != version) return Outcome.refused("bodies.refusal.stale-officer");
        int added = sql.insertInto(UNIT_OFFICER)
                .set(UNIT_OFFICER.BODY_ID, body)
                .set(UNIT_OFFICER.NO, version + 1)
                .set(UNIT_OFFICER.SINCE, since)
                .set(UNIT_OFFICER.OFFICER_ID, officer)
                .set(UNIT_OFFICER.DEPUTY_ID, deputy)
                .set(UNIT_OFFICER.ENTERED_AT, clock.instant())
                .set(UNIT_OFFICER.ENTERED_BY, by)
                .onConflictDoNothing()
                .execute();
        if (added == 0) return Outcome.refused("bodies.refusal.stale-officer");
        audit.add(
                by,
                "unit-officer-named",
                "body:" + body,
                "since:" + since + " account:" + officer + (deputy == null ? "" : " deputy:" + deputy));
        return Outcome.done(new UnitOfficer(body, version + 1, since, officer, deputy, by));
    }

    private static UnitOfficer officer(UnitOfficerRecord row) {
        return new UnitOfficer(
                row.getBodyId(),
                row.getNo(),
                row.getSince(),
                row.getOfficerId(),
                row.getDeputyId(),
                row.getEnteredBy());
    }
}
