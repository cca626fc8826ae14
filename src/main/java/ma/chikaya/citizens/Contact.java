package ma.chikaya.citizens;

import java.util.Locale;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.people.Emails;
import ma.chikaya.people.Phones;

/**
 * Where a code goes, in the one form it is compared in.
 *
 * @param value E.164, or an e-mail in small letters
 */
public record Contact(String value) {

    /** What somebody typed, a telephone or an e-mail. */
    public static Outcome<Contact> parse(String typed) {
        Outcome<String> parsed = typed.indexOf('@') >= 0 ? Emails.parse(typed) : Phones.parse(typed);
        return parsed.fold(value -> Outcome.done(new Contact(value.toLowerCase(Locale.ROOT))), Outcome::refused);
    }

    public boolean isEmail() {
        return value.indexOf('@') >= 0;
    }

    /** Enough to recognise one's own. */
    public String masked() {
        return isEmail() ? Emails.mask(value) : Phones.mask(value);
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "Contact[" + (isEmail() ? "email" : "phone") + "]";
    }
}
