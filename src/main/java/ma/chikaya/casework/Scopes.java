package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.INTERNAL_REQUEST;
import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;
import static ma.chikaya.casework.db.Tables.PROPOSAL;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** From memberships to what may be read: one's own body, one's own service, the bodies below a supervisor's. */
@Component
class Scopes {

    private final DSLContext sql;
    private final Bodies bodies;

    Scopes(DSLContext sql, Bodies bodies) {
        this.sql = sql;
        this.bodies = bodies;
    }

    Scope of(Official official) {
        Set<Integer> own = new HashSet<>(official.bodies(Role.HANDLER));
        own.addAll(official.bodies(Role.SUPERVISOR));
        own.addAll(official.bodies(Role.TRIAGE));
        Set<Integer> below = new HashSet<>();
        for (int body : official.bodies(Role.SUPERVISOR)) {
            // The national desk is the root of the tree, and its supervisors read what it handles, not everything.
            if (body != Bodies.NATIONAL_DESK)
                Arrays.stream(bodies.subtree(body)).forEach(below::add);
        }
        below.removeAll(own);
        return new Scope(official.id(), own, below, official.services());
    }

    /** Whether a reader sees one submission; named officials never do. */
    boolean sees(Scope scope, SubmissionRecord row) {
        if (isNamed(scope, row)) return false;
        return scope.covers(row.getBodyId()) || wasAsked(scope, row) || approves(scope, row);
    }

    private boolean isNamed(Scope scope, SubmissionRecord row) {
        return sql.fetchExists(
                NAMED_OFFICIAL,
                NAMED_OFFICIAL.SUBMISSION_ID.eq(row.getId()).and(NAMED_OFFICIAL.ACCOUNT_ID.eq(scope.account())));
    }

    private boolean wasAsked(Scope scope, SubmissionRecord row) {
        return !scope.services().isEmpty()
                && sql.fetchExists(
                        INTERNAL_REQUEST,
                        INTERNAL_REQUEST
                                .SUBMISSION_ID
                                .eq(row.getId())
                                .and(INTERNAL_REQUEST.SERVICE_ID.in(scope.services()))
                                .and(INTERNAL_REQUEST.WITHDRAWN.isFalse()));
    }

    /** The body above reads what was passed on to it for approval. */
    private boolean approves(Scope scope, SubmissionRecord row) {
        return !scope.own().isEmpty()
                && sql.fetchExists(
                        PROPOSAL,
                        PROPOSAL.SUBMISSION_ID
                                .eq(row.getId())
                                .and(PROPOSAL.DECIDED_AT.isNull())
                                .and(PROPOSAL.APPROVER_BODY_ID.in(scope.own())));
    }
}
