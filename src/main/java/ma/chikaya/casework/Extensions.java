package ma.chikaya.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Start;
import ma.chikaya.law.Term;
import org.springframework.stereotype.Component;

/**
 * The time of an answer made longer: by a supervisor, with a reason the citizen reads, once, before it has passed. No
 * source provides for it: assumed, and switched off by {@link Choices}.
 */
@Component
public class Extensions {

    private final Doors doors;
    private final Commands commands;
    private final Register register;
    private final LocalLaw law;
    private final Choices choices;
    private final InstantSource clock;

    Extensions(Doors doors, Commands commands, Register register, LocalLaw law, Choices choices, InstantSource clock) {
        this.doors = doors;
        this.commands = commands;
        this.register = register;
        this.law = law;
        this.choices = choices;
        this.clock = clock;
    }

    public Outcome<Integer> extend(Official official, UUID id, int version, String reason) {
        if (reason.isBlank()) return Outcome.refused("casework.refused.reason");
        if (!choices.current().extension()) return Outcome.refused("casework.refused.extension-off");
        return doors.in(
                official,
                id,
                () -> commands.onSeen(id, version, row -> {
                    if (row.getExtendedOn() != null) return Outcome.refused("casework.refused.extended");
                    if (row.getAnswerBy() == null) return Outcome.refused("casework.refused.state");
                    LocalDate was = row.getAnswerBy();
                    LocalDate today = Filing.today(clock);
                    if (today.isAfter(was)) return Outcome.refused("casework.refused.too-late");
                    LocalDate becomes = later(row, was);
                    Map<String, Object> facts = Map.of("reason", reason, "answerWas", was, "answerBy", becomes);
                    return register.apply(row, Action.EXTEND, Actor.of(official), facts, change -> {
                        change.setAnswerBy(becomes);
                        change.setExtendedOn(today);
                    });
                }));
    }

    /** The last day it would become, told before it is done; empty where no answer is owed. */
    public Optional<LocalDate> findLater(CaseFile file) {
        CaseLine line = file.line();
        LocalDate was = line.answerBy();
        if (was == null) return Optional.empty();
        return Optional.of(law.at(Objects.requireNonNullElse(line.competentBodyId(), line.bodyId()))
                .under(file.rules())
                .deadline(Term.EXTENSION, Start.LAST_DAY, was, List.of())
                .due());
    }

    private LocalDate later(SubmissionRecord row, LocalDate was) {
        return law.of(row)
                .deadline(Term.EXTENSION, Start.LAST_DAY, was, List.of())
                .due();
    }

    /** Whether it may still be asked for, whoever reads the page. */
    static boolean isOpen(SubmissionRecord row, LocalDate today) {
        return row.getExtendedOn() == null
                && row.getAnswerBy() != null
                && !today.isAfter(Objects.requireNonNull(row.getAnswerBy()));
    }
}
