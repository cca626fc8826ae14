package ma.chikaya.accounts;

import org.jspecify.annotations.Nullable;

/**
 * A new account.
 *
 * @param temporaryPassword to be handed over once; it is kept nowhere. Absent where the owner chose one.
 */
public record Created(Official official, @Nullable String temporaryPassword) {

    @Override
    public String toString() {
        return "Created[" + official.id() + "]";
    }
}
