package ma.chikaya.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;

/**
 * Telephone numbers as people type them: Moroccan ones in any habit (0661 23 45 67, +212…, 00212…, 212…), those of
 * other countries with their country code, Arabic digits welcome. Lengths are checked, ranges of other countries are
 * not: they change faster than any list of them.
 */
public final class Phones {

    /** The country whose numbers are written without a country code. */
    public static final String HOME = "MA";

    static final String MOROCCO = HOME;

    private static final int MOROCCO_CODE = 212;
    /** Digits after the country code, or after the first 0. */
    private static final int MOROCCO_LENGTH = 9;

    private static final int SHORTEST = 6;

    /** Nearly every number typed here; what does not look like it is explained by the library, at twenty times the cost. */
    private static final Pattern PLAIN = Pattern.compile("(?:\\+212|0)([5-8]\\d{8})");

    private static final Pattern NORMAL = Pattern.compile("\\+[1-9]\\d{5,14}");

    private Phones() {}

    /** The number in E.164, read as Moroccan where it names no country. */
    public static Outcome<String> parse(String typed) {
        return parse(typed, MOROCCO);
    }

    /**
     * The number in E.164.
     *
     * @param region the ISO 3166 code of the country meant where the number names none
     */
    public static Outcome<String> parse(String typed, String region) {
        String plain = Typed.value(typed);
        if (plain.isEmpty()) return Outcome.refused("people.phone.empty");
        if (plain.codePoints().anyMatch(Character::isLetter)) return Outcome.refused("people.phone.letters");
        String digits = plain.replaceAll("[^0-9]", "");
        boolean abroad = plain.startsWith("+") || plain.startsWith("(+");
        if (digits.length() < SHORTEST && !abroad) return Outcome.refused("people.phone.shortcode");
        // People copy 212661… without its plus; no Moroccan number begins with 2.
        if (region.equals(MOROCCO) && digits.startsWith("212")) digits = "+" + digits;
        else if (abroad) digits = "+" + digits;
        Matcher moroccan = PLAIN.matcher(digits);
        if (moroccan.matches() && (abroad || region.equals(MOROCCO))) {
            return Outcome.done("+" + MOROCCO_CODE + moroccan.group(1));
        }
        try {
            return check(PhoneNumberUtil.getInstance().parse(digits, region));
        } catch (NumberParseException wrong) {
            return Outcome.refused(
                    switch (wrong.getErrorType()) {
                        case INVALID_COUNTRY_CODE -> "people.phone.country";
                        case TOO_LONG -> "people.phone.foreign-long";
                        default -> "people.phone.foreign-short";
                    });
        }
    }

    private static Outcome<String> check(PhoneNumber number) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        if (number.getCountryCode() == MOROCCO_CODE) return checkMoroccan(number);
        ValidationResult length = numbers.isPossibleNumberWithReason(number);
        return switch (length) {
            case IS_POSSIBLE -> Outcome.done(numbers.format(number, PhoneNumberFormat.E164));
            case INVALID_COUNTRY_CODE -> Outcome.refused("people.phone.country");
            case TOO_LONG -> Outcome.refused("people.phone.foreign-long");
            case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY, INVALID_LENGTH -> Outcome.refused("people.phone.foreign-short");
        };
    }

    private static Outcome<String> checkMoroccan(PhoneNumber number) {
        String digits = Long.toString(number.getNationalNumber());
        int missing = MOROCCO_LENGTH - digits.length();
        if (missing > 0) return Outcome.refused(new Refusal("people.phone.short", Map.of("missing", missing)));
        if (missing < 0) return Outcome.refused(new Refusal("people.phone.long", Map.of("extra", -missing)));
        if (digits.charAt(0) < '5' || digits.charAt(0) > '8') return Outcome.refused("people.phone.prefix");
        return Outcome.done("+" + MOROCCO_CODE + digits);
    }

    /** As people write it: {@code 0661 23 45 67} in Morocco, {@code +33 6 12 34 56 78} elsewhere. */
    public static String display(String e164) {
        if (isMoroccan(e164)) {
            String local = "0" + e164.substring(4);
            return local.substring(0, 4) + " " + local.substring(4, 6) + " " + local.substring(6, 8) + " "
                    + local.substring(8);
        }
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            return numbers.format(numbers.parse(e164, MOROCCO), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException wrong) {
            return e164;
        }
    }

    /** Enough to recognise one's own number and too little to call it: {@code 06•• •• •• 67}. */
    public static String mask(String e164) {
        String shown = display(e164);
        StringBuilder masked = new StringBuilder(shown);
        int from = isMoroccan(e164) ? 2 : Math.min(3, shown.length());
        for (int i = from; i < shown.length() - 2; i++) {
            if (Character.isDigit(shown.charAt(i))) masked.setCharAt(i, '•');
        }
        return masked.toString();
    }

    static boolean isNormal(String e164) {
        return NORMAL.matcher(e164).matches();
    }

    /** The country a number belongs to, so that its owner may type it the way it is typed there. */
    public static String country(String e164) {
        return region(e164);
    }

    static String region(String e164) {
        if (isMoroccan(e164)) return MOROCCO;
        try {
            PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
            String region = numbers.getRegionCodeForNumber(numbers.parse(e164, MOROCCO));
            return region == null ? MOROCCO : region;
        } catch (NumberParseException wrong) {
            return MOROCCO;
        }
    }

    private static boolean isMoroccan(String e164) {
        return e164.startsWith("+" + MOROCCO_CODE) && e164.length() == 4 + MOROCCO_LENGTH;
    }
}
