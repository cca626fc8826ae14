package ma.chikaya.directory;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers of offices: a Moroccan number, a short one such as 3737, or a foreign one with its country. */
public final class OfficePhones {

    private static final Pattern MOROCCAN = Pattern.compile("(?:\\+212|0)([5-8]\\d{8})");
    private static final Pattern SHORT = Pattern.compile("\\d{2,5}");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!212)[1-9]\\d{6,14}");

    private OfficePhones() {}

    /** As it is kept: E.164, or a short number as it is dialled; empty where it is none of these. */
    public static Optional<String> parse(String typed) {
        String plain = typed.replaceAll("[\\s().\\-\\u2066-\\u2069\\u200e\\u200f\\u00a0]", "");
        if (plain.startsWith("00")) plain = "+" + plain.substring(2);
        plain = plain.replaceFirst("^\\+2120", "+212");
        var moroccan = MOROCCAN.matcher(plain);
        if (moroccan.matches()) return Optional.of("+212" + moroccan.group(1));
        if (SHORT.matcher(plain).matches() || FOREIGN.matcher(plain).matches()) return Optional.of(plain);
        return Optional.empty();
    }

    /** As people read it: {@code 05 28 86 20 10}. */
    public static String display(String kept) {
        if (!kept.startsWith("+212")) return kept;
        return ("0" + kept.substring(4)).replaceAll("(\\d{2})(?=\\d)", "$1 ");
    }
}
