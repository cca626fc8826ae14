package ma.chikaya.casework;

import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.springframework.stereotype.Component;

/**
 * The national desk's way to an identity withheld from the body that has the case: whose it is and how to reach him,
 * and nothing of what he wrote. Each look is in the history of the case, where that body reads who looked and when.
 */
@Component
public class Withheld {

    private final Codes codes;
    private final Commands commands;
    private final Register register;
    private final Identities identities;
    private final Corresponding corresponding;

    Withheld(Codes codes, Commands commands, Register register, Identities identities, Corresponding corresponding) {
        this.codes = codes;
        this.commands = commands;
        this.register = register;
        this.identities = identities;
        this.corresponding = corresponding;
    }

    /** Where the case is, and who is behind it. */
    public record Found(TrackingCode code, Kind kind, State state, int bodyId, Identities.Shown identity) {}

    /** Empty alike where there is no such case, where nothing of it is withheld, and where the reader may not look. */
    Optional<Found> show(Official official, TrackingCode code) {
        return find(code)
                .filter(row -> commands.on(
                                row.getId(), now -> register.apply(now, Action.SHOW_WITHHELD, Actor.of(official)))
                        .isDone())
                .flatMap(row -> identities
                        .of(row)
                        .map(identity -> new Found(
                                code,
                                Kind.valueOf(row.getKind()),
                                State.valueOf(row.getState()),
                                row.getBodyId(),
                                identity)));
    }

    /** Writes to the citizen; refused where the text tells the body, which reads it too, whom it is written to. */
    Outcome<Integer> write(Official official, TrackingCode code, String text) {
        if (!Permissions.isHolder(official)) return Outcome.refused("casework.refused.permission");
        Optional<SubmissionRecord> row = find(code);
        if (row.isEmpty()) return Outcome.refused("casework.refused.withheld");
        boolean tells = identities
                .of(row.get())
                .filter(shown -> TellsWho.in(text, shown))
                .isPresent();
        if (tells) return Outcome.refused("casework.refused.tells");
        return corresponding.toWithheld(official, row.get().getId(), text);
    }

    private Optional<SubmissionRecord> find(TrackingCode code) {
        return codes.find(code).filter(SubmissionRecord::getWithheld);
    }
}
