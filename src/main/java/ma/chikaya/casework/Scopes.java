package ma.chikaya.casework;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import org.springframework.stereotype.Component;

/** From memberships to what may be read: one's own body, one's own service, the bodies below a supervisor's. */
@Component
class Scopes {

    private final Bodies bodies;
    private final Parts parts;

    Scopes(Bodies bodies, Parts parts) {
        this.bodies = bodies;
        this.parts = parts;
    }

    Scope of(Official official) {
        Set<Integer> own = new HashSet<>(official.bodies(Role.HANDLER));
        own.addAll(official.bodies(Role.SUPERVISOR));
        own.addAll(official.bodies(Role.TRIAGE));
        Set<Integer> below = new HashSet<>();
        for (int body : official.bodies(Role.SUPERVISOR)) {
            // The national desk is the root of the tree, and its supervisors read what it handles, not everything.
            if (body != Bodies.NATIONAL_DESK)
                Arrays.stream(bodies.followedBy(body)).forEach(below::add);
        }
        // An inspector reads his body and what is below it, the whole country from the national desk, and decides
        // nothing.
        for (int body : official.bodies(Role.INSPECTOR)) {
            Arrays.stream(bodies.followedBy(body)).forEach(below::add);
        }
        below.removeAll(own);
        return new Scope(official.id(), own, below, official.services());
    }

    /** Whether a reader sees one submission; named officials never do. */
    boolean sees(Scope scope, UUID id) {
        return parts.find(id)
                .filter(whole -> sees(scope, whole.row(), whole.parts()))
                .isPresent();
    }

    /** The same where it was read already. */
    static boolean sees(Scope scope, SubmissionRecord row, Parts.All parts) {
        if (parts.named().contains(scope.account())) return false;
        Integer arbiter = row.getArbiterBodyId();
        return scope.covers(row.getBodyId())
                // Whoever says whose it is reads it.
                || (arbiter != null && scope.own().contains(arbiter))
                || wasAsked(scope.services(), row.getBodyId(), parts)
                // The body above reads what was passed on to it for approval.
                || parts.waiting()
                        .filter(proposal -> scope.own().contains(proposal.getApproverBodyId()))
                        .isPresent();
    }

    /** Whether the body that has it now asked one of these services; what another one asked before opens nothing. */
    static boolean wasAsked(Set<Integer> services, int body, Parts.All parts) {
        return parts.requests().stream()
                .anyMatch(request ->
                        !request.withdrawn() && request.bodyId() == body && services.contains(request.serviceId()));
    }
}
