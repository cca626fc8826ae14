package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.SUBMISSION;
import static ma.chikaya.casework.db.Tables.TRACKING_CODE;

import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.platform.Prewritten;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** From a tracking code to its submission. */
@Component
class Codes {

    private final DSLContext sql;
    private final Prewritten whole;

    Codes(DSLContext sql) {
        this.sql = sql;
        this.whole = new Prewritten(
                sql,
                SUBMISSION.fields(),
                rows -> rows.from(TRACKING_CODE)
                        .join(SUBMISSION)
                        .on(SUBMISSION.ID.eq(TRACKING_CODE.SUBMISSION_ID))
                        .where(TRACKING_CODE.CODE.eq("")));
    }

    Optional<UUID> findSubmission(TrackingCode code) {
        return sql.select(TRACKING_CODE.SUBMISSION_ID)
                .from(TRACKING_CODE)
                .where(TRACKING_CODE.CODE.eq(code.digits()))
                .fetchOptional(TRACKING_CODE.SUBMISSION_ID);
    }

    /** The submission itself, in one trip. */
    Optional<SubmissionRecord> find(TrackingCode code) {
        return whole.ask(code.digits()).stream().findFirst().map(row -> row.into(SUBMISSION));
    }
}
