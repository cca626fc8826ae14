package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;
import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.kernel.Outcome;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Whose a case is, said once and for all: the body named has it, and passes it on no more. */
@Component
public class Arbitrations {

    private final DSLContext sql;
    private final Doors doors;
    private final Commands commands;
    private final Deciding deciding;

    Arbitrations(DSLContext sql, Doors doors, Commands commands, Deciding deciding) {
        this.sql = sql;
        this.doors = doors;
        this.commands = commands;
        this.deciding = deciding;
    }

    /** A case that waits for its arbiter, and until when. */
    public record Waiting(CaseLine line, int arbiter, LocalDate by, int redirections) {}

    /** What waits for an official, the nearest date first. */
    public List<Waiting> list(Official official, int most) {
        Set<Integer> bodies = bodies(official);
        if (bodies.isEmpty()) return List.of();
        return doors.reading(
                official,
                () -> sql.selectFrom(SUBMISSION)
                        .where(waiting(official, bodies))
                        .orderBy(SUBMISSION.ARBITRATE_BY, SUBMISSION.ID)
                        .limit(most)
                        .fetch(row -> new Waiting(
                                Inbox.line(row), row.getArbiterBodyId(), row.getArbitrateBy(), row.getRedirections())));
    }

    public int count(Official official) {
        Set<Integer> bodies = bodies(official);
        return bodies.isEmpty()
                ? 0
                : doors.reading(official, () -> sql.fetchCount(SUBMISSION, waiting(official, bodies)));
    }

    /** The body may be the one that has it: then it keeps it, and its clocks go on. */
    public Outcome<Integer> decide(Official official, UUID id, int version, int bodyId, String reason) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        return doors.in(
                official,
                id,
                () -> commands.onSeen(id, version, row -> deciding.settle(row, official, bodyId, reason)));
    }

    /** Whether an official is ever asked to arbitrate. */
    public static boolean isOffered(Official official) {
        return !bodies(official).isEmpty();
    }

    private static Set<Integer> bodies(Official official) {
        Set<Integer> bodies = new HashSet<>(official.bodies(Role.SUPERVISOR));
        bodies.addAll(official.bodies(Role.TRIAGE));
        return bodies;
    }

    private static Condition waiting(Official official, Set<Integer> bodies) {
        return SUBMISSION
                .ARBITER_BODY_ID
                .in(bodies)
                .and(DSL.notExists(DSL.selectOne()
                        .from(NAMED_OFFICIAL)
                        .where(
                                NAMED_OFFICIAL.SUBMISSION_ID.eq(SUBMISSION.ID),
                                NAMED_OFFICIAL.ACCOUNT_ID.eq(official.id()))));
    }

    static Map<String, Object> facts(int to, int from, String reason) {
        return Map.of("body", to, "fromBody", from, "reason", reason);
    }
}
