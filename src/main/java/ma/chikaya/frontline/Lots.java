package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.LOT;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.chikaya.casework.AnsweredCases;
import ma.chikaya.casework.AnsweredCases.Answered;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.channels.Silence;
import ma.chikaya.channels.Way;
import ma.chikaya.notifications.Preferences;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws whom to call and ask about an answer, among all who were answered some days ago: the server does, so that
 * nobody chooses whose opinion is heard. Each answer is in the lot once, on one node alone. Not drawn is who has no
 * telephone, wishes no notices there or anywhere, was called lately, or does not wish to be asked.
 */
@Component
public class Lots {

    private static final int BATCH = 500;

    /** Nobody is called to be asked so soon after he was called about anything (assumed). */
    private static final Duration LATELY = Duration.ofDays(30);

    private static final UUID FIRST = new UUID(0, 0);

    private final DSLContext sql;
    private final AnsweredCases answers;
    private final Cases cases;
    private final Askings askings;
    private final AskingStore store;
    private final CallBacks callBacks;
    private final CallWishes wishes;
    private final Preferences preferences;
    private final Silence silence;
    private final AskingSettings settings;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Lots(
            DSLContext sql,
            AnsweredCases answers,
            Cases cases,
            Askings askings,
            AskingStore store,
            CallBacks callBacks,
            CallWishes wishes,
            Preferences preferences,
            Silence silence,
            AskingSettings settings,
            InstantSource clock) {
        this.sql = sql;
        this.answers = answers;
        this.cases = cases;
        this.askings = askings;
        this.store = store;
        this.callBacks = callBacks;
        this.wishes = wishes;
        this.preferences = preferences;
        this.silence = silence;
        this.settings = settings;
        this.clock = clock;
    }

    /** As the installation is set. */
    @Transactional
    public void draw() {
        draw(settings.share());
    }

    /**
     * Draws among the next answers.
     *
     * @param share one in so many
     * @return how many answers were looked at
     */
    @Transactional
    public int draw(int share) {
        if (share <= 0) return 0;
        Answered mark = hold();
        int room = settings.waiting() - callBacks.countWaiting(CallBack.Reason.ASKED);
        if (room <= 0) return 0;
        Instant until = clock.instant().minus(Duration.ofDays(settings.afterDays()));
        List<Answered> next = answers.list(mark, until, BATCH);
        int seen = 0;
        for (Answered one : next) {
            if (room == 0) break;
            if (random.nextInt(share) == 0 && call(one.submission())) room--;
            mark = one;
            seen++;
        }
        sql.update(LOT)
                .set(LOT.ANSWERED_AT, mark.at())
                .set(LOT.SUBMISSION_ID, mark.submission())
                .execute();
        return seen;
    }

    /** Up to where the lot has gone, held until this node is done; what nobody remembers any more is passed over. */
    private Answered hold() {
        Instant oldest = clock.instant().minus(Duration.ofDays(settings.withinDays()));
        sql.insertInto(LOT)
                .set(LOT.ONE, true)
                .set(LOT.ANSWERED_AT, oldest)
                .set(LOT.SUBMISSION_ID, FIRST)
                .onConflictDoNothing()
                .execute();
        var held = sql.selectFrom(LOT).forUpdate().fetchSingle();
        return held.getAnsweredAt().isBefore(oldest)
                ? new Answered(oldest, FIRST)
                : new Answered(held.getAnsweredAt(), held.getSubmissionId());
    }

    private boolean call(UUID submission) {
        String number = number(submission);
        if (number == null || !mayRing(submission, number)) return false;
        PublicCase file = cases.findPublic(submission).orElse(null);
        if (file == null || !askings.prepare(file)) return false;
        Spoken spoken = wishes.find(submission).map(CallWish::spoken).orElseGet(() -> Spoken.of(file.language()));
        callBacks.add(number, spoken, CallBack.Reason.ASKED, submission);
        return true;
    }

    private @Nullable String number(UUID submission) {
        return cases.findParties(submission)
                .map(parties -> parties.person().phone())
                .orElse(null);
    }

    private boolean mayRing(UUID submission, String number) {
        return !silence.isKept(number)
                && !store.isDeclined(number)
                && !callBacks.isCalledSince(number, clock.instant().minus(LATELY))
                && preferences.of(submission, false).way() != Way.PORTAL;
    }
}
