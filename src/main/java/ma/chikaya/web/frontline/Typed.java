package ma.chikaya.web.frontline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;

/** What was typed into the form of a call. A field that was not sent is empty; what is read is clean. */
public record Typed(Map<String, String> fields) {

    /** Fields of the form itself, which nobody typed. */
    private static final List<String> OWN = List.of("_csrf", "do", "seen", "token");

    /** For keeping. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!OWN.contains(name) && !value.isBlank()) kept.put(name, value);
        });
        return kept;
    }

    /** As it was typed, to stand in its field again. */
    public String raw(String name) {
        return fields.getOrDefault(name, "");
    }

    String line(String name) {
        return CleanText.cleanLine(raw(name));
    }

    String text(String name) {
        return CleanText.clean(raw(name));
    }

    @Nullable
    Integer number(String name) {
        String typed = line(name);
        return typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
    }

    public boolean is(String name, String value) {
        return value.equals(raw(name));
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String typed = line(name);
        for (E value : type.getEnumConstants()) if (value.name().equalsIgnoreCase(typed)) return value;
        return null;
    }

    /** The same with one field set anew. */
    Typed with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Typed(more);
    }
}
