package ma.chikaya.casework;

import java.time.LocalDate;
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
        if (officials.approversOf(body, today).contains(official.id())) return true;
        boolean deputy = official.memberships().stream().anyMatch(m -> m.deputy() && m.bodyId() == body);
        return deputy && proposal.getLevel() >= 1;
    }

    /** The body whose supervisors a new proposal is put to: the own one where somebody there may approve it. */
    int bodyFor(int body, int proposer, boolean secondReader, LocalDate today) {
        boolean someoneElse = officials.approversOf(body, today).stream().anyMatch(id -> id != proposer);
        if (someoneElse || (!secondReader && officials.isAloneIn(body))) return body;
        return above(body, today);
    }

    /** Level 1 stays in the body, for its deputies; level 2 is the body above. */
    int bodyAtLevel(short level, ProposalRecord proposal, LocalDate today) {
        return level < 2 ? proposal.getApproverBodyId() : above(proposal.getApproverBodyId(), today);
    }

    private int above(int body, LocalDate today) {
        for (Body ancestor : bodies.listAncestors(body)) {
            if (!officials.approversOf(ancestor.id(), today).isEmpty()) return ancestor.id();
        }
        return Bodies.NATIONAL_DESK;
    }
}
