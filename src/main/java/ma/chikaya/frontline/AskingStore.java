package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.ASKING;
import static ma.chikaya.frontline.db.Tables.NOT_ASKED;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.frontline.db.tables.records.AskingRecord;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AskingStore {

    private static final String DECLINED = "DECLINED";
    private static final String PURPOSE = "not-asked";

    private final DSLContext sql;
    private final Secrets secrets;

    AskingStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** False where something was drawn in this round before. */
    boolean insert(PublicCase file, Asked lot, Instant at) {
        return sql.insertInto(ASKING)
                        .set(ASKING.SUBMISSION_ID, file.id())
                        .set(ASKING.ROUND, (short) file.reopened())
                        .set(ASKING.QUESTION, lot.question().name())
                        .set(ASKING.POINT, (short) lot.point())
                        .set(ASKING.DRAWN_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<AskingRecord> find(PublicCase file) {
        return sql.selectFrom(ASKING)
                .where(ASKING.SUBMISSION_ID.eq(file.id()), ASKING.ROUND.eq((short) file.reopened()))
                .fetchOptional();
    }

    /** False where somebody else has noted a reply meanwhile. */
    boolean reply(Asked asked, int official, UUID call, String reply, Instant at) {
        return sql.update(ASKING)
                        .set(ASKING.ASKED_AT, at)
                        .set(ASKING.OFFICIAL_ID, official)
                        .set(ASKING.CALL_ID, call)
                        .set(ASKING.REPLY, reply)
                        .where(
                                ASKING.SUBMISSION_ID.eq(asked.submission()),
                                ASKING.QUESTION.eq(asked.question().name()),
                                ASKING.ASKED_AT.isNull())
                        .execute()
                == 1;
    }

    /** He is not asked about this case any more, nor called at this number to be asked about another. */
    void decline(UUID submission, @Nullable String number, int official, Instant at) {
        sql.update(ASKING)
                .set(ASKING.ASKED_AT, at)
                .set(ASKING.OFFICIAL_ID, official)
                .set(ASKING.REPLY, DECLINED)
                .where(ASKING.SUBMISSION_ID.eq(submission), ASKING.ASKED_AT.isNull())
                .execute();
        if (number == null) return;
        sql.insertInto(NOT_ASKED)
                .set(NOT_ASKED.DIGEST, digest(number))
                .set(NOT_ASKED.AT, at)
                .onConflictDoNothing()
                .execute();
    }

    boolean isDeclined(String number) {
        return sql.fetchExists(NOT_ASKED, NOT_ASKED.DIGEST.eq(digest(number)));
    }

    private String digest(String number) {
        return secrets.token(PURPOSE, number);
    }
}
