package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.CALL_WISH;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Way;
import ma.chikaya.notifications.Newsworthy;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.notifications.WayChosen;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Calls whoever wishes to be told by telephone when something happens in his case, and nobody who wishes it no more. The
 * wish itself is {@link Preferences}'; here stands what the telephone needs besides.
 */
@Component
public class CallWishes {

    private final DSLContext sql;
    private final Preferences preferences;
    private final CallBacks callBacks;
    private final Cases cases;
    private final InstantSource clock;

    CallWishes(DSLContext sql, Preferences preferences, CallBacks callBacks, Cases cases, InstantSource clock) {
        this.sql = sql;
        this.preferences = preferences;
        this.callBacks = callBacks;
        this.cases = cases;
        this.clock = clock;
    }

    public Optional<CallWish> find(UUID submission) {
        return sql.selectFrom(CALL_WISH)
                .where(CALL_WISH.SUBMISSION_ID.eq(submission))
                .fetchOptional(
                        row -> new CallWish(row.getSubmissionId(), Spoken.valueOf(row.getSpoken()), row.getNumber()));
    }

    /**
     * Keeps it in the place of what was kept before.
     *
     * @param official who wrote it down; null where the person chose himself
     */
    public void put(@Nullable Official official, CallWish wish) {
        Integer by = official == null ? null : official.id();
        sql.insertInto(CALL_WISH)
                .set(CALL_WISH.SUBMISSION_ID, wish.submission())
                .set(CALL_WISH.SPOKEN, wish.spoken().name())
                .set(CALL_WISH.NUMBER, wish.number())
                .set(CALL_WISH.OFFICIAL_ID, by)
                .set(CALL_WISH.AT, clock.instant())
                .onConflict(CALL_WISH.SUBMISSION_ID)
                .doUpdate()
                .set(CALL_WISH.SPOKEN, wish.spoken().name())
                .set(CALL_WISH.NUMBER, wish.number())
                .set(CALL_WISH.OFFICIAL_ID, by)
                .set(CALL_WISH.AT, clock.instant())
                .execute();
    }

    /** In the transaction of what happened: done with it or not at all. A filing itself costs nothing. */
    @EventListener
    void on(CaseEvent event) {
        if (event.type() != EventType.FILED && Newsworthy.is(event.type())) tell(event.submissionId());
    }

    /** Who wishes to be called no more is not called about what happened before. */
    @EventListener
    void on(WayChosen chosen) {
        if (chosen.helper() || isToBeCalled(chosen.submission())) return;
        callBacks.withdraw(chosen.submission(), CallBack.Reason.NEWS);
    }

    private void tell(UUID submission) {
        if (!isToBeCalled(submission)) return;
        Optional<CallWish> wish = find(submission);
        String number = wish.map(CallWish::number).orElseGet(() -> onFile(submission));
        if (number == null) return;
        Spoken spoken = wish.map(CallWish::spoken)
                .orElseGet(() -> cases.findPublic(submission)
                        .map(PublicCase::language)
                        .map(Spoken::of)
                        .orElse(Spoken.DARIJA));
        callBacks.add(number, spoken, CallBack.Reason.NEWS, submission);
    }

    private boolean isToBeCalled(UUID submission) {
        return preferences.of(submission, false).way() == Way.CALL;
    }

    private @Nullable String onFile(UUID submission) {
        return cases.findParties(submission)
                .map(parties -> parties.person().phone())
                .orElse(null);
    }
}
