package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ANSWER;
import static ma.chikaya.casework.db.Tables.ANSWER_POINT;
import static ma.chikaya.casework.db.Tables.EVENT;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Clock A: accept, accept and refer, redirect, ask for a complement, propose a refusal; always with reasons. */
@Component
class Deciding {

    private final DSLContext sql;
    private final InstantSource clock;
    private final LocalLaw law;
    private final Bodies bodies;
    private final Joined joined;
    private final Register register;
    private final Commands commands;
    private final Points points;
    private final Approving approving;
    private final Searchable searchable;
    private final Linkable linkable;
    private final HandingOver handingOver;
    private final Parts parts;
    private final Disputes disputes;
    private final Lessons lessons;

    Deciding(
            DSLContext sql,
            InstantSource clock,
            LocalLaw law,
            Bodies bodies,
            Joined joined,
            Register register,
            Commands commands,
            Points points,
            Approving approving,
            Searchable searchable,
            Linkable linkable,
            HandingOver handingOver,
            Parts parts,
            Disputes disputes,
            Lessons lessons) {
        this.lessons = lessons;
        this.sql = sql;
        this.clock = clock;
        this.law = law;
        this.bodies = bodies;
        this.joined = joined;
        this.register = register;
        this.commands = commands;
        this.points = points;
        this.approving = approving;
        this.searchable = searchable;
        this.linkable = linkable;
        this.handingOver = handingOver;
        this.parts = parts;
        this.disputes = disputes;
    }

    /** Takes a submission up for study, and takes it on where nobody has. */
    Outcome<Integer> takeUp(Official official, UUID id, int version) {
        return commands.onSeen(
                id,
                version,
                row -> register.apply(
                        row, Action.TAKE_UP, Actor.of(official), Map.of(), change -> takeOn(change, official)));
    }

    Outcome<Integer> accept(Official official, UUID id, int version, String reason) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        return commands.onSeen(id, version, row -> {
            Outcome<Integer> done =
                    register.apply(row, Action.ACCEPT, Actor.of(official), Map.of("reason", reason), change -> {
                        decide(change);
                        takeOn(change, official);
                    });
            if (done.isDone()) {
                points.ensureOne(row);
                lessons.keep(row);
            }
            return done;
        });
    }

    /**
     * Accepts, or has accepted, and gives it to the body that must answer: no redirection, the decision, its reason
     * and the promised date stay.
     */
    Outcome<Integer> refer(Official official, UUID id, int version, int bodyId, String reason) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        return commands.onSeen(id, version, row -> {
            Outcome<Integer> refusal = checkTarget(row, bodyId);
            if (!refusal.isDone()) return refusal;
            Map<String, Object> facts = Map.of("reason", reason, "body", bodyId, "fromBody", row.getBodyId());
            Outcome<Integer> done = register.apply(row, Action.REFER, Actor.of(official), facts, change -> {
                if (change.getDecidedOn() == null) decide(change);
                give(change, bodyId);
                if (change.getAnswerBy() == null)
                    change.setAnswerBy(lawOf(change).answerBy(today()));
            });
            if (done.isDone()) {
                dropDraft(row);
                points.ensureOne(row);
                searchable.update(row);
                lessons.keep(row);
            }
            return done;
        });
    }

    /**
     * Passes it to the competent body without refiling: both clocks start anew there, the total age never does. Where it
     * was addressed to that body and only handled in its place, the body has it back and its clocks go on.
     */
    Outcome<Integer> redirect(Official official, UUID id, int version, int bodyId, String reason) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        return commands.onSeen(id, version, row -> {
            Outcome<Integer> refusal = checkTarget(row, bodyId);
            if (!refusal.isDone()) return refusal;
            if (row.getSettled()) return Outcome.refused("casework.refused.settled");
            if (row.getArbiterBodyId() != null) return Outcome.refused("casework.refused.arbitration");
            if (isCompetent(row, bodyId)) {
                return handingOver.pass(
                        row,
                        Action.HAND_BACK,
                        Actor.of(official),
                        joined.handlingBody(bodyId),
                        Map.of("reason", reason));
            }
            Map<String, Object> facts =
                    new HashMap<>(Map.of("reason", reason, "body", bodyId, "fromBody", row.getBodyId()));
            boolean disputed = disputes.begins(row);
            int arbiter = disputed ? disputes.arbiterBetween(bodyOf(row), bodyId) : 0;
            if (disputed) facts.putAll(Disputes.facts(arbiter, disputes.arbitrateBy(row, today())));
            Outcome<Integer> done = register.apply(row, Action.REDIRECT, Actor.of(official), facts, change -> {
                give(change, bodyId);
                change.setRedirections(change.getRedirections() + 1);
                startClocks(change, change.getKind());
                if (disputed) disputes.open(change, arbiter, today());
            });
            if (done.isDone()) searchable.update(row);
            return done;
        });
    }

    /**
     * An arbiter says whose it is: no body passes it on any more. Where it goes to another body both clocks start anew
     * there, as after a redirection; where it stays they go on.
     */
    Outcome<Integer> settle(SubmissionRecord row, Official official, int bodyId, String reason) {
        if (row.getArbiterBodyId() == null) return Outcome.refused("casework.refused.state");
        boolean stays = isCompetent(row, bodyId);
        if (!stays && checkTarget(row, bodyId) instanceof Outcome.Refused<Integer> wrong) return wrong;
        if (bodyId == Bodies.NATIONAL_DESK) return Outcome.refused("casework.refused.body");
        Map<String, Object> facts = Arbitrations.facts(bodyId, bodyOf(row), reason);
        Outcome<Integer> done = register.apply(row, Action.ARBITRATE, Actor.of(official), facts, change -> {
            change.setSettled(true);
            change.setArbiterBodyId(null);
            change.setPausedOn(null);
            change.setPausedUntil(null);
            if (stays) return;
            give(change, bodyId);
            change.setRedirections(change.getRedirections() + 1);
            startClocks(change, change.getKind());
        });
        if (done.isDone() && !stays) searchable.update(row);
        return done;
    }

    private static int bodyOf(SubmissionRecord row) {
        return Objects.requireNonNullElse(row.getCompetentBodyId(), row.getBodyId());
    }

    /** The national desk finds the body. Clock A goes on from filing, clock B starts on arrival. */
    Outcome<Integer> route(Official official, UUID id, int version, int bodyId, String reason) {
        return commands.onSeen(id, version, row -> {
            Outcome<Integer> refusal = checkTarget(row, bodyId);
            if (!refusal.isDone()) return refusal;
            Map<String, Object> facts = Map.of("reason", reason, "body", bodyId);
            Outcome<Integer> done = register.apply(row, Action.ROUTE, Actor.of(official), facts, change -> {
                boolean counted = isCompetent(change, bodyId) && change.getAnswerBy() != null;
                give(change, bodyId);
                change.setTriageBy(null);
                if (isComplaint(change) && !counted)
                    change.setAnswerBy(lawOf(change).answerBy(today()));
            });
            if (done.isDone()) searchable.update(row);
            return done;
        });
    }

    /** Refused after a complement that did not come: the case is then decided as it stands. */
    Outcome<Integer> askComplement(Official official, UUID id, int version, String what) {
        if (what.isBlank()) return Outcome.refused("casework.refused.reason");
        return commands.onSeen(id, version, row -> {
            List<HistoryEntry> history = parts.find(id).orElseThrow().parts().history();
            if (!RunningClock.mayWait(history)) return Outcome.refused("casework.refused.complement");
            LocalDate until = lawOf(row).complementUntil(today());
            return register.apply(
                    row, Action.ASK_COMPLEMENT, Actor.of(official), Map.of("what", what, "until", until), change -> {
                        change.setPausedOn(today());
                        change.setPausedUntil(until);
                        takeOn(change, official);
                    });
        });
    }

    /**
     * @param competent the body named, where the ground is another's competence
     * @param duplicateOf the code of the other case, where the ground is a duplicate
     */
    Outcome<Integer> proposeRefusal(
            Official official,
            UUID id,
            int version,
            Ground ground,
            String reason,
            @Nullable String guidance,
            @Nullable Integer competent,
            @Nullable String duplicateOf) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        if (ground == Ground.NOT_COMPETENT && competent == null) return Outcome.refused("casework.refused.name-body");
        if ((ground == Ground.DEFENCE || ground == Ground.NOT_PUBLIC) && (guidance == null || guidance.isBlank())) {
            return Outcome.refused("casework.refused.guidance");
        }
        return commands.onSeen(id, version, row -> {
            if (ground == Ground.VAGUE && !wasAsked(id)) return Outcome.refused("casework.refused.ask-first");
            Map<String, Object> facts = new HashMap<>();
            facts.put("ground", ground);
            facts.put("reason", reason);
            if (competent != null && checkTarget(row, competent) instanceof Outcome.Refused<Integer> wrong) {
                return wrong;
            }
            if (guidance != null && !guidance.isBlank()) facts.put("guidance", guidance);
            if (competent != null) facts.put("body", competent);
            if (ground == Ground.DUPLICATE) {
                var other = linkable.find(official, row, duplicateOf == null ? "" : duplicateOf);
                if (other.isEmpty()) return Outcome.refused("casework.refused.duplicate");
                facts.put("duplicateOf", other.get());
            }
            Outcome<Integer> done = register.apply(
                    row, Action.PROPOSE_REFUSAL, Actor.of(official), facts, change -> takeOn(change, official));
            return done.isDone()
                    ? approving.open(row, done.get(), ProposalKind.REFUSAL, facts, official, ground.needsSecondReader())
                    : done;
        });
    }

    private Outcome<Integer> checkTarget(SubmissionRecord row, int bodyId) {
        if (bodies.find(bodyId).isEmpty()) return Outcome.refused("casework.refused.body");
        if (bodies.isDefence(bodyId)) return Outcome.refused("casework.refused.defence");
        // A body that joined since may have what is handled in its place.
        boolean same = isCompetent(row, bodyId) && joined.handlingBody(bodyId) == row.getBodyId();
        return same || (bodyId == Bodies.NATIONAL_DESK && row.getBodyId() == Bodies.NATIONAL_DESK)
                ? Outcome.refused("casework.refused.same-body")
                : Outcome.done(bodyId);
    }

    private static boolean isCompetent(SubmissionRecord row, int bodyId) {
        return Integer.valueOf(bodyId).equals(row.getCompetentBodyId());
    }

    private void give(SubmissionRecord change, int bodyId) {
        if (!isCompetent(change, bodyId)) change.setBodyReceivedOn(today());
        change.setBodyId(joined.handlingBody(bodyId));
        change.setCompetentBodyId(bodyId);
        change.setAssigneeId(null);
        change.setServiceId(null);
        change.setBall(Ball.BODY.name());
    }

    /** An answer begun and never sent is not the next body's, which writes its own. */
    private void dropDraft(SubmissionRecord row) {
        short round = row.getRound().shortValue();
        int dropped = sql.deleteFrom(ANSWER)
                .where(ANSWER.SUBMISSION_ID.eq(row.getId()), ANSWER.ROUND.eq(round), ANSWER.SENT_AT.isNull())
                .execute();
        if (dropped == 0) return;
        sql.deleteFrom(ANSWER_POINT)
                .where(ANSWER_POINT.SUBMISSION_ID.eq(row.getId()), ANSWER_POINT.ROUND.eq(round))
                .execute();
    }

    private void startClocks(SubmissionRecord change, String kind) {
        change.setTriageBy(null);
        change.setPausedOn(null);
        change.setPausedUntil(null);
        change.setExtendedOn(null);
        var dates = lawOf(change)
                .datesFor(Kind.valueOf(kind), new ma.chikaya.law.Route.Redirected(today()), change.getReceivedOn());
        change.setDecideBy(dates.decideBy());
        change.setAnswerBy(dates.answerBy().orElse(null));
    }

    private void decide(SubmissionRecord change) {
        change.setDecidedOn(today());
        change.setTriageBy(null);
        if (isComplaint(change) && change.getAnswerBy() == null)
            change.setAnswerBy(lawOf(change).answerBy(today()));
        if (change.getCompetentBodyId() == null) change.setCompetentBodyId(change.getBodyId());
    }

    static void takeOn(SubmissionRecord change, Official official) {
        if (change.getAssigneeId() == null) change.setAssigneeId(official.id());
    }

    private static boolean isComplaint(SubmissionRecord row) {
        return Kind.valueOf(row.getKind()) == Kind.COMPLAINT;
    }

    private boolean wasAsked(UUID id) {
        return sql.fetchExists(EVENT, EVENT.SUBMISSION_ID.eq(id).and(EVENT.TYPE.eq(EventType.COMPLEMENT_ASKED.name())));
    }

    /** The law as it was when the case was filed, where its body is. */
    private LegalClock lawOf(SubmissionRecord row) {
        return law.of(row);
    }

    private LocalDate today() {
        return LegalClock.dayOf(clock.instant());
    }
}
