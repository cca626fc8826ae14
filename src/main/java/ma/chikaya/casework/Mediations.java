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
import org.springframework.stereotype.Component;

/**
 * The Médiateur is seized: said by the citizen or by the body, once. He gives the body two months, which are a clock of
 * the case of their own.
 */
@Component
public class Mediations {

    /** What the Médiateur gives a body (L10). */
    private static final int MONTHS = 2;

    private final Doors doors;
    private final Commands commands;
    private final Register register;
    private final InstantSource clock;

    Mediations(Doors doors, Commands commands, Register register, InstantSource clock) {
        this.doors = doors;
        this.commands = commands;
        this.register = register;
        this.clock = clock;
    }

    /** The Médiateur's clock. */
    public record Seized(LocalDate on, LocalDate answerBy) {}

    public static Optional<Seized> find(List<HistoryEntry> history) {
        return history.stream()
                .filter(event -> event.type() == EventType.MEDIATOR_SEIZED)
                .findFirst()
                .map(event -> LocalDate.parse(String.valueOf(event.facts().get("on"))))
                .map(on -> new Seized(on, on.plusMonths(MONTHS)));
    }

    public Outcome<Integer> seize(Opened opened, LocalDate on) {
        if (!opened.whole()) return Outcome.refused("casework.refused.permission");
        return Doors.opened(
                opened.id(),
                () -> commands.on(opened.id(), row -> seize(row, Action.SEIZE_MEDIATOR, opened.actor(), on)));
    }

    public Outcome<Integer> note(Official official, UUID id, int version, LocalDate on) {
        return doors.in(
                official,
                id,
                () -> commands.onSeen(id, version, row -> seize(row, Action.NOTE_MEDIATOR, Actor.of(official), on)));
    }

    private Outcome<Integer> seize(SubmissionRecord row, Action action, Actor actor, LocalDate on) {
        if (row.getMediatorOn() != null) return Outcome.refused("casework.refused.mediator-known");
        if (on.isBefore(row.getReceivedOn()) || on.isAfter(Filing.today(clock))) {
            return Outcome.refused("casework.refused.mediator-day");
        }
        return register.apply(
                row,
                action,
                actor,
                Map.of("on", on, "until", on.plusMonths(MONTHS)),
                change -> change.setMediatorOn(on));
    }
}
