package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ANSWER;
import static ma.chikaya.casework.db.Tables.ANSWER_POINT;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reasoned answer in the making: points, a draft that takes each of them, and its proposal to the supervisor. */
@Component
class Answering {

    private final DSLContext sql;
    private final InstantSource clock;
    private final Register register;
    private final Commands commands;
    private final Points points;
    private final Approving approving;
    private final WholeAnswer whole;

    Answering(
            DSLContext sql,
            InstantSource clock,
            Register register,
            Commands commands,
            Points points,
            Approving approving,
            WholeAnswer whole) {
        this.sql = sql;
        this.clock = clock;
        this.register = register;
        this.commands = commands;
        this.points = points;
        this.approving = approving;
        this.whole = whole;
    }

    /** Breaks the complaint into points, before the answer is proposed. */
    Outcome<Integer> setPoints(Official official, UUID id, int version, List<Points.Point> wanted) {
        if (wanted.isEmpty()
                || wanted.size() > Points.MOST
                || wanted.stream().anyMatch(p -> p.label().isBlank())) {
            return Outcome.refused("casework.refused.points");
        }
        return commands.onSeen(id, version, row -> {
            if (!isDrafting(row)) return Outcome.refused("casework.refused.state");
            if (!Permissions.handles(official, row.getBodyId())) {
                return Outcome.refused("casework.refused.permission");
            }
            points.replace(id, row.getRound(), wanted);
            return Outcome.done(wanted.size());
        });
    }

    /**
     * Saves a draft, finished or not.
     *
     * @param revision of the draft that was on the screen; 0 for none
     * @return the new revision
     */
    Outcome<Integer> save(Official official, UUID id, int revision, Draft draft) {
        return commands.on(id, row -> {
            if (!isDrafting(row)) return Outcome.refused("casework.refused.state");
            if (!Permissions.handles(official, row.getBodyId())) {
                return Outcome.refused("casework.refused.permission");
            }
            if (State.valueOf(row.getState()) == State.ACCEPTED) {
                Outcome<Integer> begun = register.apply(
                        row, Action.DRAFT, Actor.of(official), Map.of(), change -> Deciding.takeOn(change, official));
                if (!begun.isDone()) return begun;
            }
            return write(official, row, revision, draft);
        });
    }

    /** Puts the answer to the supervisor. Nothing goes out with a point unanswered. */
    Outcome<Integer> propose(Official official, UUID id, int version) {
        return commands.onSeen(id, version, row -> {
            Outcome<Answers.Answer> answer = whole.of(row);
            if (answer instanceof Outcome.Refused<Answers.Answer>(var refusal)) return new Outcome.Refused<>(refusal);
            Map<String, Object> facts = Map.of(
                    "round", row.getRound(), "answer", Digests.of(answer.get().toString()));
            Outcome<Integer> done = register.apply(row, Action.PROPOSE_ANSWER, Actor.of(official), facts, change -> {});
            return done.isDone() ? approving.open(row, done.get(), ProposalKind.ANSWER, facts, official, false) : done;
        });
    }

    private Outcome<Integer> write(Official official, SubmissionRecord row, int revision, Draft draft) {
        short round = row.getRound().shortValue();
        int written = sql.insertInto(ANSWER)
                .set(ANSWER.SUBMISSION_ID, row.getId())
                .set(ANSWER.ROUND, round)
                .set(ANSWER.LANGUAGE, draft.language().tag())
                .set(ANSWER.OPENING, draft.opening())
                .set(ANSWER.SUMMARY, draft.summary())
                .set(ANSWER.DRAFTED_BY, official.id())
                .set(ANSWER.SAVED_AT, clock.instant())
                .set(ANSWER.REVISION, 1)
                .onConflict(ANSWER.SUBMISSION_ID, ANSWER.ROUND)
                .doUpdate()
                .set(ANSWER.LANGUAGE, draft.language().tag())
                .set(ANSWER.OPENING, draft.opening())
                .set(ANSWER.SUMMARY, draft.summary())
                .set(ANSWER.DRAFTED_BY, official.id())
                .set(ANSWER.SAVED_AT, clock.instant())
                .set(ANSWER.REVISION, ANSWER.REVISION.plus(1))
                .where(ANSWER.REVISION.eq(revision))
                .execute();
        if (written == 0) return Outcome.refused("casework.refused.stale");
        sql.deleteFrom(ANSWER_POINT)
                .where(ANSWER_POINT.SUBMISSION_ID.eq(row.getId()), ANSWER_POINT.ROUND.eq(round))
                .execute();
        for (Answers.PointAnswer p : draft.points()) {
            sql.insertInto(ANSWER_POINT)
                    .columns(
                            ANSWER_POINT.SUBMISSION_ID,
                            ANSWER_POINT.ROUND,
                            ANSWER_POINT.NO,
                            ANSWER_POINT.FINDING,
                            ANSWER_POINT.REASON,
                            ANSWER_POINT.LEGAL_BASIS,
                            ANSWER_POINT.MEASURE,
                            ANSWER_POINT.MEASURE_OWNER,
                            ANSWER_POINT.MEASURE_DUE)
                    .values(
                            row.getId(),
                            round,
                            (short) p.no(),
                            p.finding(),
                            p.reason(),
                            p.legalBasis(),
                            p.measure(),
                            p.measureOwner(),
                            p.measureDue())
                    .execute();
        }
        return Outcome.done(revision + 1);
    }

    private static boolean isDrafting(SubmissionRecord row) {
        State state = State.valueOf(row.getState());
        return state == State.ACCEPTED || state == State.IN_PROCESS;
    }

    /** What is on the answer form. */
    record Draft(
            Language language,
            @Nullable String opening,
            @Nullable String summary,
            List<Answers.PointAnswer> points) {}
}
