package ma.chikaya.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The lines of a citizen's own list, in one query; whether they are his is his account's to say. */
@Component
class Claimed {

    private final DSLContext sql;

    Claimed(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order of the ids; those that are not there are left out. */
    List<ClaimedCase> list(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        Map<UUID, ClaimedCase> found = sql
                .resultQuery("select * from casework.claimed({0})", org.jooq.impl.DSL.val(array(ids)))
                .fetch(Claimed::read)
                .stream()
                .collect(Collectors.toMap(ClaimedCase::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    /** The latest first. */
    List<LatestEvent> latest(Collection<UUID> ids, Collection<EventType> types, int most) {
        if (ids.isEmpty()) return List.of();
        String[] told = types.stream().map(EventType::name).toArray(String[]::new);
        return sql.resultQuery(
                        "select * from casework.latest_events({0}, {1}, {2})",
                        org.jooq.impl.DSL.val(array(ids)), org.jooq.impl.DSL.val(told), org.jooq.impl.DSL.val(most))
                .fetch(row -> new LatestEvent(
                        row.get("submission_id", UUID.class),
                        new TrackingCode(row.get("code", String.class)),
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("seq", Integer.class),
                        EventType.valueOf(row.get("type", String.class)),
                        instant(row, "at")));
    }

    private static ClaimedCase read(Record row) {
        State state = State.valueOf(row.get("state", String.class));
        LocalDate answerBy = row.get("answer_by", LocalDate.class);
        boolean decided = row.get("decided", Boolean.class);
        return new ClaimedCase(
                row.get("id", UUID.class),
                new TrackingCode(row.get("code", String.class)),
                Kind.valueOf(row.get("kind", String.class)),
                state.shownToCitizen(),
                Ball.valueOf(row.get("ball", String.class)),
                row.get("subject", String.class),
                row.get("body_id", Integer.class),
                !state.isOpen() ? null : decided && answerBy != null ? answerBy : row.get("decide_by", LocalDate.class),
                instant(row, "filed_at"),
                instant(row, "updated_at"));
    }

    private static Instant instant(Record row, String field) {
        return row.get(field, OffsetDateTime.class).toInstant();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
