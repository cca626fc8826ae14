package ma.chikaya.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Holds JSON against the contract's schemas, as far as the contract uses them. */
final class ContractSchema {

    private final Map<String, Object> contract;

    ContractSchema(Map<String, Object> contract) {
        this.contract = contract;
    }

    List<String> violations(Map<String, Object> schema, Object value) {
        List<String> found = new ArrayList<>();
        check("$", schema, value, found);
        return found;
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> at(String... path) {
        Object here = contract;
        for (String step : path) here = Objects.requireNonNull(((Map<String, Object>) here).get(step), step);
        return (Map<String, Object>) here;
    }

    @SuppressWarnings("unchecked")
    private void check(String where, Map<String, Object> schema, Object value, List<String> found) {
        if (schema.get("$ref") instanceof String ref) {
            check(where, at(ref.substring(2).split("/")), value, found);
            return;
        }
        if (schema.get("oneOf") instanceof List<?> either) {
            boolean one = either.stream()
                    .anyMatch(
                            way -> violations((Map<String, Object>) way, value).isEmpty());
            if (!one) found.add(where + " is none of what it may be: " + value);
            return;
        }
        if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            found.add(where + " is " + value + ", not one of " + values);
        }
        String type = (String) schema.get("type");
        if (type != null && !isA(type, value)) found.add(where + " is not a " + type + ": " + value);
        if (schema.get("pattern") instanceof String pattern
                && !Pattern.compile(pattern).matcher(String.valueOf(value)).find()) {
            found.add(where + " does not look like " + pattern);
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> properties = (Map<String, Object>) schema.getOrDefault("properties", Map.of());
            for (Object required : (List<?>) schema.getOrDefault("required", List.of())) {
                if (!object.containsKey(required)) found.add(where + " lacks " + required);
            }
            object.forEach((name, item) -> {
                if (properties.get(name) instanceof Map<?, ?> property) {
                    check(where + "." + name, (Map<String, Object>) property, item, found);
                } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                    found.add(where + " has an unknown " + name);
                }
            });
        }
        if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            for (Object item : list) check(where + "[]", (Map<String, Object>) items, item, found);
        }
    }

    private static boolean isA(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            case "null" -> value == null;
            case "boolean" -> value instanceof Boolean;
            default -> false;
        };
    }
}
