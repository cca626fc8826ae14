package ma.chikaya.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed into a form. A field that was not sent is empty; what is read is clean, what is shown again is not. */
final class Typed {

    static final Typed NOTHING = new Typed(new LinkedMultiValueMap<>());

    /** Fields of the forms themselves, which nobody typed. */
    private static final List<String> OWN = List.of("_csrf", "version", "revision", "do", "to");

    private final MultiValueMap<String, String> fields;

    private Typed(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    static Typed of(MultiValueMap<String, String> fields) {
        return new Typed(new LinkedMultiValueMap<>(fields));
    }

    static Typed of(Map<String, String> fields) {
        LinkedMultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        fields.forEach((name, value) -> {
            // Ticked boxes of one name are kept as lines.
            if (name.endsWith("[]")) value.lines().forEach(line -> all.add(name.substring(0, name.length() - 2), line));
            else all.add(name, value);
        });
        return new Typed(all);
    }

    /** For the scratchpad: one value a name. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (OWN.contains(name) || values.stream().allMatch(v -> v == null || v.isBlank())) return;
            if (values.size() == 1) kept.put(name, values.getFirst());
            else kept.put(name + "[]", String.join("\n", values));
        });
        return kept;
    }

    boolean isEmpty() {
        return kept().isEmpty();
    }

    /** As it was typed, to stand in its field again. */
    String raw(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /** One clean line. */
    String line(String name) {
        return CleanText.cleanLine(raw(name));
    }

    /** Clean text of several lines. */
    String text(String name) {
        return CleanText.clean(raw(name));
    }

    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    @Nullable
    Integer number(String name) {
        String typed = line(name);
        return typed.matches("\\d{1,9}") ? Integer.valueOf(typed) : null;
    }

    int number(String name, int otherwise) {
        Integer number = number(name);
        return number == null ? otherwise : number;
    }

    @Nullable
    LocalDate date(String name) {
        try {
            return LocalDate.parse(line(name));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    boolean is(String name, String value) {
        return value.equals(raw(name));
    }

    <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String typed = line(name);
        for (E value : type.getEnumConstants()) if (value.name().equalsIgnoreCase(typed)) return value;
        return null;
    }

    /** The same with one field set anew. */
    Typed with(String name, String value) {
        LinkedMultiValueMap<String, String> more = new LinkedMultiValueMap<>(fields);
        more.set(name, value);
        return new Typed(more);
    }
}
