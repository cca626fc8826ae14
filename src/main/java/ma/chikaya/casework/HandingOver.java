package ma.chikaya.casework;

import java.util.HashMap;
import java.util.Map;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * Gives an open case to another body that handles it for the same competent one: nothing was wrongly addressed, so the
 * state, the clocks and what the citizen was promised go on.
 */
@Component
class HandingOver {

    private final Register register;
    private final Searchable searchable;
    private final Officials officials;
    private final Permissions permissions;
    private final Bodies bodies;
    private final Approving approving;

    HandingOver(
            Register register,
            Searchable searchable,
            Officials officials,
            Permissions permissions,
            Bodies bodies,
            Approving approving) {
        this.register = register;
        this.searchable = searchable;
        this.officials = officials;
        this.permissions = permissions;
        this.bodies = bodies;
        this.approving = approving;
    }

    /**
     * Where nobody is left in its body who may handle it, it passes to the nearest body above where somebody may.
     * Refused where there is nobody above either.
     */
    Outcome<Integer> settle(SubmissionRecord row) {
        if (isHandledIn(row.getBodyId(), row)) return Outcome.done(row.getSeq());
        for (Body above : bodies.listAncestors(row.getBodyId())) {
            if (isHandledIn(above.id(), row)) return pass(row, Action.HAND_OVER, Actor.time(), above.id(), Map.of());
        }
        return Outcome.refused("casework.refused.last-handler");
    }

    /**
     * @param action the way it goes, whose event is {@link EventType#HANDED_OVER}
     * @param why what the event says besides both bodies
     */
    Outcome<Integer> pass(SubmissionRecord row, Action action, Actor actor, int bodyId, Map<String, ?> why) {
        Map<String, Object> facts = new HashMap<>(why);
        facts.put("body", bodyId);
        int from = row.getBodyId();
        facts.put("fromBody", from);
        Outcome<Integer> done = register.apply(row, action, actor, facts, change -> {
            change.setBodyId(bodyId);
            change.setAssigneeId(null);
            change.setServiceId(null);
            if (Ball.SERVICE.name().equals(change.getBall())) change.setBall(Ball.BODY.name());
        });
        if (done.isDone()) {
            searchable.update(row);
            approving.follow(row, from);
        }
        return done;
    }

    private boolean isHandledIn(int body, SubmissionRecord row) {
        return officials.listOf(body).stream()
                .anyMatch(one -> Permissions.handles(one, body) && !permissions.isNamed(row, one));
    }
}
