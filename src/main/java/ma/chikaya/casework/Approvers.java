package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.db.tables.records.ProposalRecord;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import org.springframework.stereotype.Component;

/**
 * Who approves: the body's supervisor; his deputy while he is absent or after he let the time pass; then the body
 * above. Nobody approves his own draft, except where he is alone in his body, and never a refusal for insult or malice.
 */
@Component
class Approvers {

    private final Officials officials;
    private final Bodies bodies;
    private final Permissions permissions;

    Approvers(Officials officials, Bodies bodies, Permissions permissions) {
        this.officials = officials;
        this.bodies = bodies;
        this.permissions = permissions;
    }

    boolean may(Official official, SubmissionRecord row, ProposalRecord proposal, LocalDate today) {
        if (permissions.isNamed(row, official)) return false;
        boolean secondReader = proposal.getSecondReader() != null;
        int body = proposal.getApproverBodyId();
        if (official.id() == proposal.getProposedBy()) {
            return !secondReader && body == proposal.getBodyId() && officials.isAloneIn(body);
        }
        if (official.is(Role.SUPERVISOR, body)) return true;
        if (readersIn(body, today).contains(official.id())) return true;
        boolean deputy = official.memberships().stream().anyMatch(m -> m.standsIn() && m.bodyId() == body);
        return deputy && proposal.getLevel() >= 1;
    }

    /**
     * The body whose supervisors a new proposal is put to: the own one where somebody there may approve it, else the
     * nearest above. Empty where a second reader is wanted and nobody is left to read.
     */
    Optional<Integer> findBody(SubmissionRecord row, int proposer, boolean secondReader, LocalDate today) {
        int body = row.getBodyId();
        if (isReadIn(body, row, proposer, today)) return Optional.of(body);
        if (!secondReader && officials.isAloneIn(body)) return Optional.of(body);
        for (Body ancestor : bodies.listAncestors(body)) {
            if (isReadIn(ancestor.id(), row, proposer, today)) return Optional.of(ancestor.id());
        }
        return secondReader ? Optional.empty() : Optional.of(Bodies.NATIONAL_DESK);
    }

    /** Level 1 is for the body's deputies; where it has none, and after them, level 2 is for the body above. */
    short levelAfter(ProposalRecord proposal, SubmissionRecord row, LocalDate today) {
        boolean deputies = officials.deputiesOf(proposal.getApproverBodyId(), today).stream()
                .anyMatch(id -> !id.equals(proposal.getProposedBy()) && !permissions.isNamed(row, id));
        return (short) (proposal.getLevel() == 0 && deputies ? 1 : 2);
    }

    int bodyAtLevel(short level, ProposalRecord proposal, SubmissionRecord row, LocalDate today) {
        int body = proposal.getApproverBodyId();
        if (level < 2) return body;
        for (Body ancestor : bodies.listAncestors(body)) {
            if (isReadIn(ancestor.id(), row, proposal.getProposedBy(), today)) return ancestor.id();
        }
        return Bodies.NATIONAL_DESK;
    }

    private boolean isReadIn(int body, SubmissionRecord row, int proposer, LocalDate today) {
        return readersIn(body, today).stream().anyMatch(id -> id != proposer && !permissions.isNamed(row, id));
    }

    /** The national desk without a supervisor reads among its own: there is nobody above it. */
    private List<Integer> readersIn(int body, LocalDate today) {
        List<Integer> readers = officials.approversOf(body, today);
        if (!readers.isEmpty() || body != Bodies.NATIONAL_DESK) return readers;
        return officials.listOf(body, Role.TRIAGE).stream()
                .map(Official::id)
                .filter(id -> !officials.isAbsent(id, today))
                .toList();
    }
}
