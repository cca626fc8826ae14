package ma.chikaya.accounts;

import java.util.List;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * An official to be given an account.
 *
 * @param email as typed; it is checked and kept in small letters
 * @param password chosen by its owner; where absent a temporary one is made
 */
public record NewOfficial(
        String email,
        LocalText name,
        Language language,
        List<Membership> memberships,
        @Nullable String password) {

    public NewOfficial {
        memberships = List.copyOf(memberships);
    }

    @Override
    public String toString() {
        return "NewOfficial[" + memberships + "]";
    }
}
