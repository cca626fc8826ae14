package ma.chikaya.accounts;

import java.time.Instant;
import java.util.List;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * An official's account as those see it who manage accounts.
 *
 * @param temporaryPassword whether the password was set by another and not changed since
 * @param hasPassword false while it waits for its owner to use the code he was handed
 * @param activatedAt when its owner first chose a password; absent where he never did
 * @param lastSignIn absent where nobody ever signed in
 * @param secondFactor whether a code of the owner's telephone is asked for
 * @param version grows with each change made by another
 * @param memberships those in force today, also of an account that is not active
 */
public record Account(
        int id,
        String email,
        LocalText name,
        Language language,
        boolean active,
        boolean temporaryPassword,
        boolean hasPassword,
        Instant createdAt,
        @Nullable Instant activatedAt,
        @Nullable Instant lastSignIn,
        boolean secondFactor,
        int version,
        List<HeldMembership> memberships) {

    public Account {
        memberships = List.copyOf(memberships);
    }

    Account with(List<HeldMembership> held) {
        return new Account(
                id,
                email,
                name,
                language,
                active,
                temporaryPassword,
                hasPassword,
                createdAt,
                activatedAt,
                lastSignIn,
                secondFactor,
                version,
                held);
    }

    /** The official; one whose account is not active may do nothing. */
    Official official() {
        List<Membership> inForce =
                active ? memberships.stream().map(HeldMembership::membership).toList() : List.of();
        return new Official(id, email, name, language, inForce);
    }
}
