package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.PROPOSAL;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.ProposalRecord;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.LegalClock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The second pair of eyes: nothing is refused and nothing answered without it. */
@Component
class Approving {

    private final DSLContext sql;
    private final InstantSource clock;
    private final LegalClock law;
    private final Register register;
    private final Commands commands;
    private final Approvers approvers;
    private final Sending sending;
    private final Outgoing outgoing;
    private final WholeAnswer whole;

    Approving(
            DSLContext sql,
            InstantSource clock,
            LegalClock law,
            Register register,
            Commands commands,
            Approvers approvers,
            Sending sending,
            Outgoing outgoing,
            WholeAnswer whole) {
        this.sql = sql;
        this.clock = clock;
        this.law = law;
        this.register = register;
        this.commands = commands;
        this.approvers = approvers;
        this.sending = sending;
        this.outgoing = outgoing;
        this.whole = whole;
    }

    /**
     * Puts a proposal to the supervisor of the body, or of the one above where it has none that may. Refused where a
     * second reader is wanted and nobody is there to be one.
     */
    Outcome<Integer> open(
            SubmissionRecord row,
            int seq,
            ProposalKind kind,
            Map<String, Object> facts,
            Official proposer,
            boolean secondReader) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        Optional<Integer> approver = approvers.findBody(row, proposer.id(), secondReader, today);
        if (approver.isEmpty()) return Outcome.refused("casework.refused.second-reader");
        sql.insertInto(PROPOSAL)
                .set(PROPOSAL.SUBMISSION_ID, row.getId())
                .set(PROPOSAL.SEQ, seq)
                .set(PROPOSAL.KIND, kind.name())
                .set(PROPOSAL.BODY_ID, row.getBodyId())
                .set(PROPOSAL.DATA, Canonical.write(facts))
                .set(PROPOSAL.PROPOSED_BY, proposer.id())
                .set(PROPOSAL.PROPOSED_AT, clock.instant())
                .set(PROPOSAL.WAITS_UNTIL, waitsUntil(row, today))
                .set(PROPOSAL.APPROVER_BODY_ID, approver.get())
                .set(PROPOSAL.SECOND_READER, secondReader ? proposer.id() : null)
                .execute();
        return Outcome.done(seq);
    }

    /** Not after the day the law itself asks for, unless that is over. */
    private LocalDate waitsUntil(SubmissionRecord row, LocalDate today) {
        LocalDate usual = law.approveBy(today);
        LocalDate due = row.getDueOn();
        return due == null || due.isBefore(today) || due.isAfter(usual) ? usual : due;
    }

    Optional<ProposalRecord> findWaiting(UUID id) {
        return sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.SUBMISSION_ID.eq(id), PROPOSAL.DECIDED_AT.isNull())
                .fetchOptional();
    }

    boolean mayDecide(Official official, SubmissionRecord row, ProposalRecord proposal) {
        return approvers.may(official, row, proposal, LegalClock.dayOf(clock.instant()));
    }

    Outcome<Integer> approve(Official official, UUID id, int version, @Nullable String comment) {
        return commands.onSeen(id, version, row -> {
            var proposal = findWaiting(id);
            if (proposal.isEmpty()) return Outcome.refused("casework.refused.state");
            if (!mayDecide(official, row, proposal.get())) return Outcome.refused("casework.refused.permission");
            boolean self = proposal.get().getProposedBy() == official.id();
            Map<String, Object> facts =
                    new HashMap<>(HistoryFacts.read(proposal.get().getData()));
            if (self) facts.put("self", true);
            Outcome<Integer> done = switch (ProposalKind.valueOf(proposal.get().getKind())) {
                case REFUSAL -> {
                    facts.put("register", outgoing.next(row, LetterOut.What.REFUSAL));
                    yield register.apply(row, Action.APPROVE_REFUSAL, Actor.of(official), facts, change -> {
                        LocalDate today = LegalClock.dayOf(clock.instant());
                        change.setDecidedOn(today);
                        change.setTriageBy(null);
                        change.setAnsweredAt(clock.instant());
                    });
                }
                case ANSWER -> {
                    Outcome<Integer> same = asProposed(row, facts);
                    yield same.isDone() ? sending.send(official, row, facts, self) : same;
                }
            };
            if (done.isDone()) close(proposal.get(), official, true, comment);
            return done;
        });
    }

    /** What goes out is what was put to the supervisor, with every point answered. */
    private Outcome<Integer> asProposed(SubmissionRecord row, Map<String, Object> facts) {
        Outcome<Answers.Answer> answer = whole.of(row);
        if (answer instanceof Outcome.Refused<Answers.Answer>(var refusal)) return new Outcome.Refused<>(refusal);
        boolean same = Digests.of(answer.get().toString()).equals(facts.get("answer"));
        return same ? Outcome.done(row.getRound()) : Outcome.refused("casework.refused.stale");
    }

    Outcome<Integer> sendBack(Official official, UUID id, int version, String comment) {
        if (comment.isBlank()) return Outcome.refused("casework.refused.revise");
        return commands.onSeen(id, version, row -> {
            var proposal = findWaiting(id);
            if (proposal.isEmpty()) return Outcome.refused("casework.refused.state");
            if (!mayDecide(official, row, proposal.get())) return Outcome.refused("casework.refused.permission");
            Action action = ProposalKind.valueOf(proposal.get().getKind()) == ProposalKind.REFUSAL
                    ? Action.SEND_BACK_REFUSAL
                    : Action.SEND_BACK_ANSWER;
            Outcome<Integer> done =
                    register.apply(row, action, Actor.of(official), Map.of("comment", comment), change -> {});
            if (done.isDone()) close(proposal.get(), official, false, comment);
            return done;
        });
    }

    /** Its author takes an answer back to correct it, as long as nobody has decided. */
    Outcome<Integer> withdraw(Official official, UUID id, int version) {
        return commands.onSeen(id, version, row -> {
            var proposal = findWaiting(id);
            if (proposal.isEmpty()) return Outcome.refused("casework.refused.state");
            if (proposal.get().getProposedBy() != official.id()) return Outcome.refused("casework.refused.permission");
            Outcome<Integer> done = register.apply(row, Action.WITHDRAW_ANSWER, Actor.of(official));
            if (done.isDone()) close(proposal.get(), official, false, null);
            return done;
        });
    }

    /** Passes on the proposals that waited too long: to the deputy, then to the body above. */
    int passOn(int most) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        List<ProposalRecord> late = sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.DECIDED_AT.isNull(), PROPOSAL.WAITS_UNTIL.lt(today), PROPOSAL.LEVEL.lt((short) 2))
                .orderBy(PROPOSAL.WAITS_UNTIL)
                .limit(most)
                .fetch();
        for (ProposalRecord proposal : late) passOn(proposal, false, today);
        return late.size();
    }

    /** Where a case passes to another body, a proposal that waited in the one before goes to whoever reads for it now. */
    void follow(SubmissionRecord row, int from) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        findWaiting(row.getId())
                .filter(proposal -> proposal.getApproverBodyId() == from)
                .ifPresent(proposal -> sql.update(PROPOSAL)
                        .set(PROPOSAL.LEVEL, (short) 0)
                        .set(
                                PROPOSAL.APPROVER_BODY_ID,
                                approvers
                                        .findBody(row, proposal.getProposedBy(), true, today)
                                        .orElse(Bodies.NATIONAL_DESK))
                        .set(PROPOSAL.WAITS_UNTIL, law.approveBy(today))
                        .where(
                                PROPOSAL.SUBMISSION_ID.eq(row.getId()),
                                PROPOSAL.SEQ.eq(proposal.getSeq()),
                                PROPOSAL.DECIDED_AT.isNull())
                        .execute());
    }

    /** What waits in a body nobody is left in goes to the body above at once. */
    void leave(int body) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        sql.selectFrom(PROPOSAL)
                .where(PROPOSAL.DECIDED_AT.isNull(), PROPOSAL.APPROVER_BODY_ID.eq(body))
                .fetch()
                .forEach(proposal -> passOn(proposal, true, today));
    }

    private void passOn(ProposalRecord proposal, boolean above, LocalDate today) {
        commands.on(proposal.getSubmissionId(), row -> {
            short level = above ? 2 : approvers.levelAfter(proposal, row, today);
            int body = approvers.bodyAtLevel(level, proposal, row, today);
            Outcome<Integer> done = register.apply(
                    row, Action.PASS_ON, Actor.time(), Map.of("level", (int) level, "body", body), change -> {});
            if (!done.isDone()) return done;
            int moved = sql.update(PROPOSAL)
                    .set(PROPOSAL.LEVEL, level)
                    .set(PROPOSAL.APPROVER_BODY_ID, body)
                    .set(PROPOSAL.WAITS_UNTIL, waitsUntil(row, today))
                    .where(
                            PROPOSAL.SUBMISSION_ID.eq(proposal.getSubmissionId()),
                            PROPOSAL.SEQ.eq(proposal.getSeq()),
                            PROPOSAL.LEVEL.eq(proposal.getLevel()),
                            PROPOSAL.DECIDED_AT.isNull())
                    .execute();
            return moved == 1 ? done : Outcome.refused("casework.refused.state");
        });
    }

    private void close(ProposalRecord proposal, Official official, boolean approved, @Nullable String comment) {
        sql.update(PROPOSAL)
                .set(PROPOSAL.DECIDED_BY, official.id())
                .set(PROPOSAL.DECIDED_AT, clock.instant())
                .set(PROPOSAL.APPROVED, approved)
                .set(PROPOSAL.COMMENT, comment)
                .where(PROPOSAL.SUBMISSION_ID.eq(proposal.getSubmissionId()), PROPOSAL.SEQ.eq(proposal.getSeq()))
                .execute();
    }
}
