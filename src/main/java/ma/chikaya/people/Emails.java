package ma.chikaya.people;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.chikaya.kernel.Outcome;

/**
 * E-mail addresses, checked for the mistakes people make and no further: only a delivered message proves an address.
 */
public final class Emails {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})");
    private static final IDNA NAMES =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private Emails() {}

    /** The address with its domain in small letters and ASCII (an Arabic domain in its xn-- form). */
    public static Outcome<String> parse(String typed) {
        String plain = Typed.value(typed);
        if (plain.startsWith("mailto:")) plain = plain.substring("mailto:".length());
        if (plain.isEmpty()) return Outcome.refused("people.email.empty");
        int at = plain.lastIndexOf('@');
        if (at < 0) return Outcome.refused("people.email.at");
        String localPart = plain.substring(0, at);
        String domain = plain.substring(at + 1);
        if (plain.indexOf(' ') >= 0) return Outcome.refused("people.email.space");
        if (localPart.isEmpty() || localPart.indexOf('@') >= 0) return Outcome.refused("people.email.at");
        if (domain.indexOf(',') >= 0) return Outcome.refused("people.email.comma");
        if (localPart.codePoints().anyMatch(c -> c > 127)) return Outcome.refused("people.email.letters");
        if (!LOCAL_PART.matcher(localPart).matches()
                || localPart.startsWith(".")
                || localPart.endsWith(".")
                || localPart.length() > LONGEST_LOCAL_PART) {
            return Outcome.refused("people.email.name");
        }
        String ascii = ascii(domain);
        if (!DOMAIN.matcher(ascii).matches() || localPart.length() + 1 + ascii.length() > LONGEST) {
            return Outcome.refused("people.email.domain");
        }
        return Outcome.done(localPart + "@" + ascii);
    }

    /** Enough to recognise one's own address: {@code f•••@gmail.com}. */
    public static String mask(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? "•••" : email.substring(0, 1) + "•••" + email.substring(at);
    }

    static boolean isNormal(String email) {
        return parse(email).fold(email::equals, refusal -> false);
    }

    /** No provider in use tells addresses apart by letter case, and telephones capitalise the first letter. */
    static String comparable(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    private static String ascii(String domain) {
        IDNA.Info problems = new IDNA.Info();
        StringBuilder ascii = new StringBuilder();
        NAMES.nameToASCII(domain, ascii, problems);
        return problems.hasErrors() ? "" : ascii.toString().toLowerCase(Locale.ROOT);
    }
}
