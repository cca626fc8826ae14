package ma.chikaya.casework;

import java.util.HashMap;
import java.util.Map;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
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

    HandingOver(Register register, Searchable searchable) {
        this.register = register;
        this.searchable = searchable;
    }

    /**
     * @param action the way it goes, whose event is {@link EventType#HANDED_OVER}
     * @param why what the event says besides both bodies
     */
    Outcome<Integer> pass(SubmissionRecord row, Action action, Actor actor, int bodyId, Map<String, ?> why) {
        Map<String, Object> facts = new HashMap<>(why);
        facts.put("body", bodyId);
        facts.put("fromBody", row.getBodyId());
        Outcome<Integer> done = register.apply(row, action, actor, facts, change -> {
            change.setBodyId(bodyId);
            change.setAssigneeId(null);
            change.setServiceId(null);
            if (Ball.SERVICE.name().equals(change.getBall())) change.setBall(Ball.BODY.name());
        });
        if (done.isDone()) searchable.update(row);
        return done;
    }
}
