package ma.chikaya.people;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;

/** Identifiers as people type them, with spaces, dashes and Arabic digits; what can be checked without a register is. */
public final class Identities {

    private static final Pattern CNIE = Pattern.compile("[A-Z]{1,2}\\d{5,6}");
    /** A Moroccan passport has two letters and seven digits; those of other countries vary (ICAO 9303 allows nine). */
    private static final Pattern PASSPORT = Pattern.compile("(?=.*\\d)[A-Z0-9]{5,15}");
    /** No published rule was found (assumed): letters and digits. */
    private static final Pattern RESIDENCE_CARD = Pattern.compile("(?=.*\\d)[A-Z0-9]{5,15}");
    /** A number that a court's register gave, and where people know it, the court. */
    private static final Pattern RC = Pattern.compile("\\d{1,8}(?: [\\p{L} '-]{2,40})?|[\\p{L} '-]{2,40} \\d{1,8}");

    private static final int ICE_LENGTH = 15;
    private static final int ICE_MODULUS = 97;

    private Identities() {}

    public static Outcome<IdentityDocument> parse(IdentityType type, String typed) {
        String plain = Typed.value(typed).toUpperCase(Locale.ROOT);
        String tight = plain.replaceAll("[\\s./_-]", "");
        if (tight.isEmpty()) return Outcome.refused("people.identity.empty");
        return switch (type) {
            case CNIE -> keep(type, tight, CNIE, "people.cnie.wrong");
            case PASSPORT -> keep(type, tight, PASSPORT, "people.passport.wrong");
            case RESIDENCE_CARD -> keep(type, tight, RESIDENCE_CARD, "people.residence-card.wrong");
            case RC ->
                keep(
                        type,
                        plain.replaceFirst("^R\\.? ?C\\.? ?(?=\\d)", "")
                                .replaceAll("[\\s./:_]+", " ")
                                .strip(),
                        RC,
                        "people.rc.wrong");
            case ICE -> ice(tight.replaceFirst("^ICE:?", ""));
        };
    }

    /**
     * Nine digits of the business, four of its establishment, two that make the whole a multiple of 97 (the rule
     * python-stdnum checks against published numbers; the administration publishes none).
     */
    private static Outcome<IdentityDocument> ice(String digits) {
        if (!digits.matches("\\d+")) return Outcome.refused("people.ice.digits");
        if (digits.length() != ICE_LENGTH) {
            return Outcome.refused(new Refusal("people.ice.length", Map.of("digits", digits.length())));
        }
        if (Long.parseLong(digits) % ICE_MODULUS != 0) return Outcome.refused("people.ice.check");
        return Outcome.done(new IdentityDocument(IdentityType.ICE, digits));
    }

    private static Outcome<IdentityDocument> keep(IdentityType type, String number, Pattern rule, String otherwise) {
        return rule.matcher(number).matches()
                ? Outcome.done(new IdentityDocument(type, number))
                : Outcome.refused(otherwise);
    }
}
