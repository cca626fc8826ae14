package ma.chikaya.accounts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;

/** A person who works in the administration, with the memberships in force today. */
public record Official(int id, String email, LocalText name, Language language, List<Membership> memberships) {

    public Official {
        memberships = List.copyOf(memberships);
    }

    public boolean is(Role role, int bodyId) {
        return memberships.stream().anyMatch(m -> m.role() == role && m.bodyId() == bodyId);
    }

    public boolean has(Role role) {
        return memberships.stream().anyMatch(m -> m.role() == role);
    }

    /** The bodies this role is held in. */
    public Set<Integer> bodies(Role role) {
        return memberships.stream()
                .filter(m -> m.role() == role)
                .map(Membership::bodyId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The services this official answers for as an agent. */
    public Set<Integer> services() {
        return memberships.stream()
                .filter(m -> m.role() == Role.AGENT)
                .map(Membership::serviceId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
