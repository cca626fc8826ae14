package ma.chikaya.accounts;

import java.time.Instant;
import java.util.List;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;

/**
 * An official's account as those see it who manage accounts.
 *
 * @param temporaryPassword whether the password was set by another and not changed since
 * @param memberships those in force today, also of an account that is not active
 */
public record Account(
        int id,
        String email,
        LocalText name,
        Language language,
        boolean active,
        boolean temporaryPassword,
        Instant createdAt,
        List<HeldMembership> memberships) {

    public Account {
        memberships = List.copyOf(memberships);
    }

    /** The official; one whose account is not active may do nothing. */
    Official official() {
        List<Membership> inForce =
                active ? memberships.stream().map(HeldMembership::membership).toList() : List.of();
        return new Official(id, email, name, language, inForce);
    }
}
