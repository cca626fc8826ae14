package ma.chikaya.web.supervision;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.casework.Verdict;
import ma.chikaya.statistics.ListQuery;
import ma.chikaya.statistics.ListQuery.Cursor;
import ma.chikaya.statistics.What;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;

/** Which number's list an address asks for; what it says wrongly is left out. */
record Lists(
        int body,
        Span span,
        What what,
        @Nullable Boolean inTime,
        @Nullable Verdict verdict,
        @Nullable String topic,
        @Nullable Integer account) {

    static final String PATH = Routes.DASHBOARD + "/list";

    static Lists of(int body, Span span, What what) {
        return new Lists(body, span, what, null, null, null, null);
    }

    Lists inTime(boolean only) {
        return new Lists(body, span, what, only, null, null, null);
    }

    Lists judged(Verdict only) {
        return new Lists(body, span, what, null, only, null, null);
    }

    Lists about(String only) {
        return new Lists(body, span, what, null, null, only, null);
    }

    Lists by(int only) {
        return new Lists(body, span, what, null, null, null, only);
    }

    static @Nullable Lists read(int body, Map<String, String> typed) {
        What what = find(What.class, typed.get("what"));
        if (what == null || what == What.OPEN) return null;
        String time = typed.getOrDefault("time", "");
        String topic = typed.get("topic");
        return new Lists(
                body,
                Span.read(typed.get("months")),
                what,
                time.equals("in") ? Boolean.TRUE : time.equals("late") ? Boolean.FALSE : null,
                find(Verdict.class, typed.get("verdict")),
                topic == null ? null : topic.equals("none") ? "" : topic,
                number(typed.get("by")));
    }

    ListQuery query(java.time.LocalDate today, @Nullable Cursor after, int size) {
        return new ListQuery(what, span.on(today), inTime, verdict, topic, account, after, size);
    }

    String address() {
        StringBuilder out = new StringBuilder(PATH)
                .append("?body=")
                .append(body)
                .append("&months=")
                .append(span.word())
                .append("&what=")
                .append(what.word());
        if (inTime != null) out.append("&time=").append(inTime ? "in" : "late");
        if (verdict != null) out.append("&verdict=").append(verdict.name().toLowerCase(Locale.ROOT));
        if (topic != null)
            out.append("&topic=").append(URLEncoder.encode(topic.isEmpty() ? "none" : topic, StandardCharsets.UTF_8));
        if (account != null) out.append("&by=").append(account);
        return out.toString();
    }

    static String write(Cursor cursor) {
        return cursor.day() + "~" + cursor.submission() + "~" + cursor.no();
    }

    static @Nullable Cursor cursor(@Nullable String written) {
        if (written == null) return null;
        String[] parts = written.split("~", -1);
        try {
            return parts.length == 3
                    ? new Cursor(
                            java.time.LocalDate.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]))
                    : null;
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException wrong) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, @Nullable String word) {
        if (word == null) return null;
        for (E value : type.getEnumConstants()) if (value.name().equalsIgnoreCase(word)) return value;
        return null;
    }

    private static @Nullable Integer number(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,9}") ? null : Integer.valueOf(typed);
    }
}
