package ma.chikaya.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * What whoever answers the telephone or stands at a counter may know of a caller's cases: that there are some, until the
 * caller has shown that they are his. None that names the official himself.
 */
@Component
public class Callers {

    private final DSLContext sql;
    private final Tracking tracking;
    private final Codes codes;
    private final Permissions permissions;
    private final Commands commands;
    private final Register register;

    Callers(
            DSLContext sql,
            Tracking tracking,
            Codes codes,
            Permissions permissions,
            Commands commands,
            Register register) {
        this.sql = sql;
        this.tracking = tracking;
        this.codes = codes;
        this.permissions = permissions;
        this.commands = commands;
        this.register = register;
    }

    /** Whether somebody answers callers at all. */
    public static boolean answers(Official official) {
        return official.has(Role.OPERATOR) || official.has(Role.CLERK);
    }

    /**
     * A case of the number, as far as it may be known before its caller is verified.
     *
     * @param state as shown to citizens
     */
    public record Known(UUID id, Kind kind, State state) {}

    /** The newest cases of a number, one more than asked where there are more; none of withheld identity. */
    public List<Known> list(Official official, String phone, int most) {
        if (!answers(official)) return List.of();
        return sql.resultQuery(
                        "select * from casework.of_caller({0}, {1}, {2})",
                        DSL.val(phone), DSL.val(official.id()), DSL.val(most + 1))
                .fetch(row -> new Known(
                        row.get("id", UUID.class),
                        Kind.valueOf(row.get("kind", String.class)),
                        State.valueOf(row.get("state", String.class)).shownToCitizen()));
    }

    /** The case of a code, for a caller who still has to show that it is his. */
    public Optional<UUID> find(Official official, TrackingCode code) {
        if (!answers(official)) return Optional.empty();
        return Doors.named(
                code,
                () -> codes.find(code)
                        .filter(row -> !permissions.isNamed(row, official))
                        .map(row -> row.getId()));
    }

    /** Whether an official is kept out of a case, since it names him. */
    public boolean isKeptFrom(Official official, UUID id) {
        return Doors.opened(
                id,
                () -> register.find(id)
                        .filter(row -> !permissions.isNamed(row, official))
                        .isEmpty());
    }

    /** Opens with the PIN of the receipt, and with nothing that somebody else may know, such as the telephone. */
    public Optional<Opened> openByPin(Official official, TrackingCode code, String pin) {
        return find(official, code)
                .flatMap(id -> Doors.named(code, () -> tracking.openByPin(code, pin)))
                .map(opened -> opened.through(official.id()));
    }

    /** The person sends his helper away; for him alone. */
    public Outcome<Integer> removeHelper(Opened opened) {
        if (opened.helper() || !opened.whole()) return Outcome.refused("casework.refused.permission");
        return Doors.opened(
                opened.id(),
                () -> commands.on(opened.id(), row -> {
                    if (row.getHelperId() == null) return Outcome.refused("casework.refused.state");
                    return register.apply(row, Action.REMOVE_HELPER, opened.actor(), Map.of(), change -> {
                        change.setHelperId(null);
                        change.setHelperSees(null);
                    });
                }));
    }
}
