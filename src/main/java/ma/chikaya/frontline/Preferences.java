package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.PREFERENCE;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseEvent;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How callers wish to be told. Who wishes to be called is put into the queue when something happens in his case. */
@Component
public class Preferences {

    private final DSLContext sql;
    private final CallBacks callBacks;
    private final InstantSource clock;

    Preferences(DSLContext sql, CallBacks callBacks, InstantSource clock) {
        this.sql = sql;
        this.callBacks = callBacks;
        this.clock = clock;
    }

    public Optional<Preference> find(UUID submission) {
        return sql.selectFrom(PREFERENCE)
                .where(PREFERENCE.SUBMISSION_ID.eq(submission))
                .fetchOptional(row -> new Preference(
                        row.getSubmissionId(),
                        Way.valueOf(row.getWay()),
                        Spoken.valueOf(row.getSpoken()),
                        row.getNumber()));
    }

    public void put(Official official, Preference wished) {
        sql.insertInto(PREFERENCE)
                .set(PREFERENCE.SUBMISSION_ID, wished.submission())
                .set(PREFERENCE.WAY, wished.way().name())
                .set(PREFERENCE.SPOKEN, wished.spoken().name())
                .set(PREFERENCE.NUMBER, wished.number())
                .set(PREFERENCE.OFFICIAL_ID, official.id())
                .set(PREFERENCE.AT, clock.instant())
                .onConflict(PREFERENCE.SUBMISSION_ID)
                .doUpdate()
                .set(PREFERENCE.WAY, wished.way().name())
                .set(PREFERENCE.SPOKEN, wished.spoken().name())
                .set(PREFERENCE.NUMBER, wished.number())
                .set(PREFERENCE.OFFICIAL_ID, official.id())
                .set(PREFERENCE.AT, clock.instant())
                .execute();
    }

    /** In the transaction of what happened: done with it or not at all. A filing itself costs nothing. */
    @EventListener
    void on(CaseEvent event) {
        switch (event.type()) {
            case ACCEPTED, REFUSED, COMPLEMENT_ASKED, ANSWERED, CONCLUDED, MESSAGE_TO_CITIZEN ->
                find(event.submissionId())
                        .filter(wished -> wished.way() == Way.CALL)
                        .ifPresent(wished -> {
                            if (wished.number() == null) return;
                            callBacks.add(wished.number(), wished.spoken(), CallBack.Reason.NEWS, event.submissionId());
                        });
            default -> {}
        }
    }
}
