package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;
import static ma.chikaya.channels.db.Tables.OUTGOING_PART;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Audit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages that failed for good: seen without what they say or to whom, and sent again. */
@Component
public class DeadLetters {

    private static final Condition DEAD = OUTGOING.FAILED_AT.isNotNull();

    private final DSLContext sql;
    private final InstantSource clock;
    private final Audit audit;

    DeadLetters(DSLContext sql, InstantSource clock, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Notices of a case that do not arrive.
     *
     * @param channel {@code mail} or {@code sms}
     * @param since when the first of them failed for good
     */
    public record Unreached(String channel, Instant since, String failure) {}

    /**
     * The latest failures first.
     *
     * @param after the last one of the page before
     */
    public List<DeadLetter> list(@Nullable UUID after, int limit) {
        Condition further = after == null
                ? DSL.noCondition()
                : DSL.row(OUTGOING.FAILED_AT, OUTGOING.ID)
                        .lt(DSL.select(OUTGOING.FAILED_AT, OUTGOING.ID)
                                .from(OUTGOING)
                                .where(OUTGOING.ID.eq(after), DEAD));
        return sql.selectFrom(OUTGOING)
                .where(DEAD, further)
                .orderBy(OUTGOING.FAILED_AT.desc(), OUTGOING.ID.desc())
                .limit(limit)
                .fetch(DeadLetters::read);
    }

    /** Whether it goes out again; not where it already does, or says nothing any more. */
    @Transactional
    public boolean resend(int accountId, UUID id) {
        if (resend(OUTGOING.ID.eq(id)) == 0) return false;
        audit.add(accountId, "letters.resent", id.toString(), null);
        return true;
    }

    /** Sends all again that can be, and tells how many those are. */
    @Transactional
    public int resendAll(int accountId) {
        int sent = resend(DSL.noCondition());
        if (sent > 0) audit.add(accountId, "letters.resent", "all", "count=" + sent);
        return sent;
    }

    private int resend(Condition which) {
        Instant now = clock.instant();
        List<UUID> again = sql.update(OUTGOING)
                .set(OUTGOING.RESENT_AT, now)
                .set(
                        OUTGOING.NEXT_TRY,
                        DSL.when(OUTGOING.CHANNEL.eq(SmppCarrier.SMS), QuietHours.after(now))
                                .otherwise(now))
                // Not anew: it tells what it tells, and nothing joins it.
                .set(OUTGOING.ATTEMPTS, 1)
                .setNull(OUTGOING.FAILED_AT)
                .setNull(OUTGOING.SENT_AT)
                .setNull(OUTGOING.DELIVERED_AT)
                .where(DEAD, OUTGOING.PLAIN.ne(""), which)
                .returningResult(OUTGOING.ID)
                .fetch(OUTGOING.ID);
        // What the network still says of the parts sent before is about those.
        for (int from = 0; from < again.size(); from += 1000) {
            sql.deleteFrom(OUTGOING_PART)
                    .where(OUTGOING_PART.OUTGOING_ID.in(again.subList(from, Math.min(again.size(), from + 1000))))
                    .execute();
        }
        return again.size();
    }

    /** Whether the notices of a case fail at an address, and none has come through to it since. */
    public Optional<Unreached> findUnreached(UUID submission) {
        var later = OUTGOING.as("later");
        return sql.selectFrom(OUTGOING)
                .where(OUTGOING.SUBMISSION_ID.eq(submission), DEAD)
                .andNotExists(DSL.selectOne()
                        .from(later)
                        .where(
                                later.SUBMISSION_ID.eq(submission),
                                later.RECIPIENT.eq(OUTGOING.RECIPIENT),
                                later.FAILED_AT.isNull(),
                                later.SENT_AT.gt(OUTGOING.FAILED_AT)))
                .orderBy(OUTGOING.FAILED_AT)
                .limit(1)
                .fetchOptional(row -> new Unreached(channel(row), row.getFailedAt(), DeadLetter.word(code(row))));
    }

    private static DeadLetter read(OutgoingRecord row) {
        return new DeadLetter(
                row.getId(),
                channel(row),
                Language.find(row.getLanguage()).orElse(Language.AR),
                row.getSubject(),
                row.getQueuedAt(),
                row.getFailedAt(),
                DeadLetter.word(code(row)),
                code(row),
                !row.getPlain().isEmpty());
    }

    private static String channel(OutgoingRecord row) {
        return row.getChannel().toLowerCase(Locale.ROOT);
    }

    private static String code(OutgoingRecord row) {
        return row.getFailure() == null ? "" : row.getFailure();
    }
}
