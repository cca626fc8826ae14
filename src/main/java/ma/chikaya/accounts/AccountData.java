package ma.chikaya.accounts;

import java.util.Locale;
import java.util.Optional;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of an account's address and name. */
@Component
class AccountData {

    private static final int LONGEST_NAME = 120;

    private final AccountStore accounts;

    AccountData(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** The address as it is kept; refused where another account has it. */
    Outcome<String> freeAddress(String typed, @Nullable Integer owner) {
        Optional<String> email = address(typed);
        if (email.isEmpty()) return Outcome.refused("accounts.refusal.email");
        Optional<Integer> holder = accounts.findIdOf(email.get());
        return holder.isPresent() && !holder.get().equals(owner)
                ? Outcome.refused("accounts.refusal.email-taken")
                : Outcome.done(email.get());
    }

    /** In small letters; empty where it is no address. */
    static Optional<String> address(String typed) {
        String email = typed.strip().toLowerCase(Locale.ROOT);
        boolean fits = email.length() <= 254
                && email.matches("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}.]{2,}");
        return fits ? Optional.of(email) : Optional.empty();
    }

    static Outcome<LocalText> name(LocalText typed) {
        LocalText name = new LocalText(CleanText.cleanLine(typed.ar()), CleanText.cleanLine(typed.fr()));
        if (name.ar().isEmpty()) return Outcome.refused("accounts.refusal.name-ar");
        if (name.fr().isEmpty()) return Outcome.refused("accounts.refusal.name-fr");
        return name.ar().length() > LONGEST_NAME || name.fr().length() > LONGEST_NAME
                ? Outcome.refused("accounts.refusal.name-long")
                : Outcome.done(name);
    }
}
