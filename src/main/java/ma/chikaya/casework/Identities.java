package ma.chikaya.casework;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.people.People;
import ma.chikaya.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way from a submission to the person behind it: shown on request, and every showing is in the history. */
@Component
public class Identities {

    private final Commands commands;
    private final Register register;
    private final Scopes scopes;
    private final People people;

    Identities(Commands commands, Register register, Scopes scopes, People people) {
        this.commands = commands;
        this.register = register;
        this.scopes = scopes;
        this.people = people;
    }

    /** The person, and the helper whose contact stands beside his own. */
    public record Shown(Person person, @Nullable Person helper) {}

    Optional<Shown> show(Official official, UUID id) {
        Scope scope = scopes.of(official);
        var row = register.find(id).filter(r -> scopes.sees(scope, id)).filter(r -> Reading.holdsIdentity(official, r));
        if (row.isEmpty()) return Optional.empty();
        boolean recorded = commands.on(
                        id,
                        now -> register.apply(now, Action.SHOW_IDENTITY, Actor.of(official), Map.of(), change -> {}))
                .isDone();
        if (!recorded) return Optional.empty();
        return of(row.get());
    }

    Optional<Shown> find(UUID id) {
        return register.find(id).flatMap(this::of);
    }

    Map<UUID, String> findNames(Collection<UUID> ids) {
        return people.findNames(ids);
    }

    /** Whose it is; the caller has asked whether its reader may know, and written it down. */
    Optional<Shown> of(SubmissionRecord row) {
        UUID helper = row.getHelperId();
        return people.find(row.getPersonId())
                .map(person -> new Shown(
                        person, helper == null ? null : people.find(helper).orElse(null)));
    }
}
