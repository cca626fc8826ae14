package ma.chikaya.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.law.Start;
import ma.chikaya.law.Term;
import org.springframework.stereotype.Component;

/**
 * Bodies that pass a case on more than they may: the supervisor common to the last two says whose it is, or the national
 * desk where only the centre is common to them.
 */
@Component
class Disputes {

    private final Choices choices;
    private final Bodies bodies;
    private final Officials officials;
    private final LocalLaw law;

    Disputes(Choices choices, Bodies bodies, Officials officials, LocalLaw law) {
        this.choices = choices;
        this.bodies = bodies;
        this.officials = officials;
        this.law = law;
    }

    /** Whether one redirection more brings it before the arbiter. */
    boolean begins(SubmissionRecord row) {
        return row.getRedirections() + 1 >= choices.current().redirections();
    }

    int arbiterBetween(int one, int other) {
        Set<Integer> above = new HashSet<>(Set.of(other));
        bodies.listAncestors(other).forEach(body -> above.add(body.id()));
        for (Body body : bodies.listAncestors(one)) {
            if (above.contains(body.id()) && mayArbitrate(body.id())) return body.id();
        }
        return Bodies.NATIONAL_DESK;
    }

    private boolean mayArbitrate(int body) {
        return body != Bodies.NATIONAL_DESK
                && !officials.listOf(body, Role.SUPERVISOR).isEmpty();
    }

    void open(SubmissionRecord change, int arbiter, LocalDate today) {
        change.setArbiterBodyId(arbiter);
        change.setArbitrateBy(arbitrateBy(change, today));
    }

    LocalDate arbitrateBy(SubmissionRecord row, LocalDate today) {
        return law.of(row)
                .deadline(Term.ARBITRATION, Start.DISPUTE, today, java.util.List.of())
                .due();
    }

    /** What the event says of it. */
    static Map<String, Object> facts(int arbiter, LocalDate by) {
        return Map.of("arbiter", arbiter, "arbitrateBy", by);
    }

    /** Supervisors of the arbiter; at the national desk whoever routes. */
    static boolean arbitrates(Official official, SubmissionRecord row) {
        Integer arbiter = row.getArbiterBodyId();
        if (arbiter == null) return false;
        return official.is(Role.SUPERVISOR, arbiter)
                || (arbiter == Bodies.NATIONAL_DESK && official.is(Role.TRIAGE, arbiter));
    }
}
