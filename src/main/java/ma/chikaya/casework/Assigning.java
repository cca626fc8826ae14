package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works on a submission, what it is called, and who is kept out of it. */
@Component
class Assigning {

    private final DSLContext sql;
    private final Register register;
    private final Commands commands;
    private final Officials officials;
    private final Searchable searchable;

    Assigning(DSLContext sql, Register register, Commands commands, Officials officials, Searchable searchable) {
        this.sql = sql;
        this.register = register;
        this.commands = commands;
        this.officials = officials;
        this.searchable = searchable;
    }

    Outcome<Integer> assign(Official official, UUID id, int assignee) {
        return commands.on(id, row -> {
            if (!Permissions.handles(officials.get(assignee), row.getBodyId()) || isNamed(id, assignee)) {
                return Outcome.refused("casework.refused.assignee");
            }
            return register.apply(
                    row, Action.ASSIGN, Actor.of(official), Map.of("to", assignee), c -> c.setAssigneeId(assignee));
        });
    }

    /** Somebody listened to a recording and wrote down what it says; the citizen sees the summary too. */
    Outcome<Integer> summarise(Official official, UUID id, int version, String summary) {
        if (summary.isBlank()) return Outcome.refused("casework.refused.empty");
        return commands.onSeen(id, version, row -> {
            Outcome<Integer> done = register.apply(
                    row, Action.SUMMARISE, Actor.of(official), Map.of("summary", Digests.of(summary)), change -> {
                        change.setSummary(summary);
                        if (change.getBody().isBlank()) change.setSubject(FirstWords.of(summary));
                    });
            if (done.isDone()) searchable.update(row);
            return done;
        });
    }

    /** A correction of subject, topic or kind is an action with its own event. */
    Outcome<Integer> correct(
            Official official, UUID id, int version, String subject, @Nullable String topic, Kind kind) {
        if (subject.isBlank()) return Outcome.refused("casework.refused.empty");
        return commands.onSeen(id, version, row -> {
            Kind before = Kind.valueOf(row.getKind());
            boolean undecided = row.getDecidedOn() == null;
            if (kind != before && !undecided) return Outcome.refused("casework.refused.state");
            Map<String, Object> facts = new HashMap<>();
            if (!subject.equals(row.getSubject())) facts.put("subject", subject);
            if (topic != null && !topic.equals(row.getTopic())) facts.put("topic", topic);
            if (kind != before) facts.put("kind", kind);
            if (facts.isEmpty()) return Outcome.done(row.getSeq());
            Outcome<Integer> done = register.apply(row, Action.CORRECT, Actor.of(official), facts, change -> {
                change.setSubject(subject);
                if (topic != null) change.setTopic(topic);
                change.setKind(kind.name());
            });
            if (done.isDone()) searchable.update(row);
            return done;
        });
    }

    /** An official named in a case cannot read it or decide on it. */
    Outcome<Integer> name(Official official, UUID id, int version, int named) {
        return commands.onSeen(id, version, row -> {
            Outcome<Integer> done =
                    register.apply(row, Action.NAME_OFFICIAL, Actor.of(official), Map.of("official", named), change -> {
                        if (Integer.valueOf(named).equals(change.getAssigneeId())) change.setAssigneeId(null);
                    });
            if (done.isDone()) {
                sql.insertInto(NAMED_OFFICIAL)
                        .values(id, named)
                        .onConflictDoNothing()
                        .execute();
            }
            return done;
        });
    }

    private boolean isNamed(UUID id, int account) {
        return sql.fetchExists(
                NAMED_OFFICIAL, NAMED_OFFICIAL.SUBMISSION_ID.eq(id).and(NAMED_OFFICIAL.ACCOUNT_ID.eq(account)));
    }
}
