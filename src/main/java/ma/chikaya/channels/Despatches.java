package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;
import static ma.chikaya.channels.db.Tables.TOLD;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What became of the notices of some cases, in one query; nothing of what they say or of where they went. */
@Component
public class Despatches {

    private final DSLContext sql;

    Despatches(DSLContext sql) {
        this.sql = sql;
    }

    public List<Despatch> list(Collection<UUID> submissions) {
        if (submissions.isEmpty()) return List.of();
        return sql.select(TOLD.KEY)
                .select(OUTGOING.fields())
                .from(OUTGOING)
                .join(TOLD)
                .on(TOLD.OUTGOING_ID.eq(OUTGOING.ID))
                .where(OUTGOING.SUBMISSION_ID.in(submissions), OUTGOING.BUNDLE.isNotNull())
                .fetch(row -> read(row.get(TOLD.KEY), row.into(OUTGOING)));
    }

    private static Despatch read(String key, OutgoingRecord row) {
        return new Despatch(
                row.getSubmissionId(), key, row.getBundle(), Way.valueOf(row.getChannel()), state(row), at(row));
    }

    private static Despatch.State state(OutgoingRecord row) {
        if (row.getFailedAt() != null) return Despatch.State.FAILED;
        if (row.getDeliveredAt() != null) return Despatch.State.DELIVERED;
        if (row.getSentAt() != null) return Despatch.State.SENT;
        return row.getNextTry() == null ? Despatch.State.WITHDRAWN : Despatch.State.WAITING;
    }

    private static Instant at(OutgoingRecord row) {
        if (row.getFailedAt() != null) return row.getFailedAt();
        if (row.getDeliveredAt() != null) return row.getDeliveredAt();
        return row.getSentAt() == null ? row.getQueuedAt() : row.getSentAt();
    }
}
