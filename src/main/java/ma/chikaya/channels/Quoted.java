package ma.chikaya.channels;

import java.util.regex.Pattern;

/** Finds where a reply ends and the thread it answers begins. */
final class Quoted {

    private static final Pattern RULE = Pattern.compile(
            "\\s*(-{2,}\\s*(Original Message|Message d.origine|Message original|Forwarded message|الرسالة الأصلية).*|_{10,})");
    private static final Pattern INTRODUCTION = Pattern.compile(
            "\\s*((On|Le)\\s.{4,250}(wrote|a écrit)|(في|بتاريخ|وفي|يوم)\\s.{4,250}(كتب|كتبت|كتب/ت)(\\s.{0,120})?)\\s*:?\\s*");
    private static final Pattern HEADER = Pattern.compile("\\s*\\*?(From|De|من)\\s*:\\*?\\s.*");
    private static final Pattern SECOND =
            Pattern.compile("\\s*\\*?(Sent|Envoyé|Date|To|À|تم الإرسال|التاريخ|إلى|تاريخ الإرسال)\\s*:\\*?\\s.*");

    private Quoted() {}

    /** What was written above it; lines quoted in between are left out. */
    static String cut(String text) {
        String[] lines = text.split("\\R", -1);
        StringBuilder own = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].length() > 1000 ? lines[i].substring(0, 1000) : lines[i];
            String next = i + 1 < lines.length ? lines[i + 1] : "";
            if (RULE.matcher(line).matches() || line.equals("-- ")) break;
            if (introduces(line) || introduces(line + " " + next.strip())) break;
            if (HEADER.matcher(line).matches() && SECOND.matcher(next).matches()) break;
            if (!line.startsWith(">")) own.append(lines[i]).append('\n');
        }
        return own.toString().strip();
    }

    private static boolean introduces(String line) {
        return line.length() < 500
                && INTRODUCTION
                        .matcher(line.replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", ""))
                        .matches();
    }
}
