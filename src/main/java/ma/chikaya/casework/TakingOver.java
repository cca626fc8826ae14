package ma.chikaya.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.LegalClock;
import org.springframework.stereotype.Component;

/**
 * A body above handles a case in the place of the one that has it: where that one has delegated its cases, or where it
 * is over its legal date and was reminded some days ago. The competent body stays the same, and so do the clocks.
 */
@Component
class TakingOver {

    private final InstantSource clock;
    private final Commands commands;
    private final HandingOver handingOver;
    private final Above above;
    private final Delegations delegations;
    private final Parts parts;

    TakingOver(
            InstantSource clock,
            Commands commands,
            HandingOver handingOver,
            Above above,
            Delegations delegations,
            Parts parts) {
        this.clock = clock;
        this.commands = commands;
        this.handingOver = handingOver;
        this.above = above;
        this.delegations = delegations;
        this.parts = parts;
    }

    Outcome<Integer> takeOver(Official official, UUID id, int version, String reason) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        return commands.onSeen(id, version, row -> {
            Optional<Integer> by = above.findBody(official, row.getBodyId());
            if (by.isEmpty()) return Outcome.refused("casework.refused.permission");
            List<CaseFile.Prompt> prompts = parts.find(id).orElseThrow().parts().prompts();
            if (!isAllowed(row, by.get(), prompts)) return Outcome.refused("casework.refused.take-over");
            // The reason is between the two bodies; the citizen reads who has it now.
            return handingOver.pass(row, Action.TAKE_OVER, Actor.of(official), by.get(), Map.of("why", reason));
        });
    }

    boolean isAllowed(Official official, SubmissionRecord row, List<CaseFile.Prompt> prompts) {
        return above.findBody(official, row.getBodyId())
                .filter(by -> isAllowed(row, by, prompts))
                .isPresent();
    }

    private boolean isAllowed(SubmissionRecord row, int by, List<CaseFile.Prompt> prompts) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        LocalDate due = row.getDueOn();
        boolean late = due != null && due.isBefore(today) && State.valueOf(row.getState()) != State.AWAITING_COMPLEMENT;
        return (late && Prompting.isRemindedLongAgo(prompts, by, today))
                || delegations.isGiven(row.getBodyId(), by, today);
    }
}
