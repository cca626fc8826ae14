package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.LegalDates;
import ma.chikaya.law.Route;
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
    private final LocalLaw law;
    private final HandingOver handingOver;
    private final Identities identities;

    Assigning(
            DSLContext sql,
            Register register,
            Commands commands,
            Officials officials,
            Searchable searchable,
            LocalLaw law,
            HandingOver handingOver,
            Identities identities) {
        this.sql = sql;
        this.register = register;
        this.commands = commands;
        this.officials = officials;
        this.searchable = searchable;
        this.law = law;
        this.handingOver = handingOver;
        this.identities = identities;
    }

    Outcome<Integer> assign(Official official, UUID id, int assignee) {
        return commands.on(id, row -> {
            boolean handles = officials.findAccount(assignee).isPresent()
                    && Permissions.handles(officials.get(assignee), row.getBodyId());
            if (!handles || isNamed(id, assignee)) {
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
            // Whoever may not know the name is not told by a refusal that he guessed it.
            boolean tells = row.getWithheld()
                    && Reading.holdsIdentity(official, row)
                    && identities
                            .of(row)
                            .filter(who -> TellsWho.in(summary, who))
                            .isPresent();
            if (tells) return Outcome.refused("voice.refused.tells");
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
            // Its delays change with it, so it is settled before anything is decided.
            boolean undecided = row.getDecidedOn() == null && row.getReopened() == 0;
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
                if (kind != before) setDates(change, before, kind);
            });
            if (done.isDone()) searchable.update(row);
            return done;
        });
    }

    /** The delays of the kind it turned out to be, from the days it came; what a wait for the citizen added stays added. */
    private void setDates(SubmissionRecord change, Kind before, Kind kind) {
        LegalClock then = law.of(change);
        LegalDates were = then.datesFor(before, routeOf(change), change.getReceivedOn());
        LegalDates are = then.datesFor(kind, routeOf(change), change.getReceivedOn());
        long waited = ChronoUnit.DAYS.between(were.decideBy(), change.getDecideBy());
        change.setDecideBy(
                waited <= 0
                        ? are.decideBy()
                        : then.calendar().nextWorking(are.decideBy().plusDays(waited)));
        change.setAnswerBy(are.answerBy().orElse(null));
    }

    private static Route routeOf(SubmissionRecord row) {
        if (row.getCompetentBodyId() == null) return new Route.AwaitingTriage();
        if (row.getRedirections() > 0) return new Route.Redirected(row.getBodyReceivedOn());
        return row.getBodyReceivedOn().equals(row.getReceivedOn())
                ? new Route.Addressed()
                : new Route.Assigned(row.getBodyReceivedOn());
    }

    /**
     * An official named in a case cannot read it or decide on it. Where nobody else of the body handles cases, the body
     * above has it from then on; refused where there is nobody above either.
     */
    Outcome<Integer> name(Official official, UUID id, int version, int named) {
        return commands.onSeen(id, version, row -> {
            Outcome<Integer> done =
                    register.apply(row, Action.NAME_OFFICIAL, Actor.of(official), Map.of("official", named), change -> {
                        if (Integer.valueOf(named).equals(change.getAssigneeId())) change.setAssigneeId(null);
                    });
            if (!done.isDone()) return done;
            sql.insertInto(NAMED_OFFICIAL)
                    .values(id, named)
                    .onConflictDoNothing()
                    .execute();
            return handingOver.settle(row);
        });
    }

    /** He was named by mistake: he may read and decide again, and the history says why. */
    Outcome<Integer> release(Official official, UUID id, int version, int named, String reason) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        return commands.onSeen(id, version, row -> {
            int removed = sql.deleteFrom(NAMED_OFFICIAL)
                    .where(NAMED_OFFICIAL.SUBMISSION_ID.eq(id), NAMED_OFFICIAL.ACCOUNT_ID.eq(named))
                    .execute();
            if (removed == 0 || named == official.id()) return Outcome.refused("casework.refused.official");
            return register.apply(
                    row,
                    Action.RELEASE_OFFICIAL,
                    Actor.of(official),
                    Map.of("official", named, "reason", reason),
                    change -> {});
        });
    }

    private boolean isNamed(UUID id, int account) {
        return sql.fetchExists(
                NAMED_OFFICIAL, NAMED_OFFICIAL.SUBMISSION_ID.eq(id).and(NAMED_OFFICIAL.ACCOUNT_ID.eq(account)));
    }
}
