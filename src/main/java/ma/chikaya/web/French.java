package ma.chikaya.web;

import java.util.regex.Pattern;

/** French typography: a sign that takes a space before it never begins a line. */
final class French {

    private static final Pattern BEFORE = Pattern.compile("[ \\u00a0](?=[:;?!»%€])");
    private static final Pattern AFTER = Pattern.compile("(?<=«) ");

    private French() {}

    static String bound(String text) {
        return AFTER.matcher(BEFORE.matcher(text).replaceAll("\u00a0")).replaceAll("\u00a0");
    }
}
