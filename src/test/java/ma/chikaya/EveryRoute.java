package ma.chikaya;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address the product answers at, from the mappings themselves: a test that walks them walks a new one too. */
public final class EveryRoute {

    /** The values of a variable that must be a number. */
    public static final String NUMBER = "\\d";

    /** A variable of a pattern, with or without the form it must have. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^}]*})*))?}");

    private static final Pattern ALTERNATIVES = Pattern.compile("[\\w-]+(?:\\|[\\w-]+)+");

    private EveryRoute() {}

    /**
     * The addresses a method may be sent to.
     *
     * @param values what stands for each variable; a variable of alternatives takes all of them
     */
    public static List<String> addresses(
            RequestMappingHandlerMapping mappings, RequestMethod method, Map<String, List<String>> values) {
        TreeSet<String> addresses = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if (!methods.isEmpty() && !methods.contains(method)) return;
            mapping.getPatternValues().forEach(pattern -> addresses.addAll(fill(pattern, values)));
        });
        return List.copyOf(addresses);
    }

    private static List<String> fill(String pattern, Map<String, List<String>> values) {
        Matcher variable = VARIABLE.matcher(pattern);
        if (!variable.find()) return List.of(pattern);
        String form = variable.group(2);
        List<String> filled = new ArrayList<>();
        for (String value : options(variable.group(1), form == null ? "" : form, values)) {
            filled.addAll(
                    fill(pattern.substring(0, variable.start()) + value + pattern.substring(variable.end()), values));
        }
        return filled;
    }

    private static List<String> options(String name, String form, Map<String, List<String>> values) {
        if (ALTERNATIVES.matcher(form).matches()) return List.of(form.split("\\|"));
        if (form.startsWith(NUMBER)) return values.getOrDefault(NUMBER, List.of("1"));
        List<String> given = values.get(name);
        if (given == null) throw new AssertionError("say what stands for the variable " + name);
        return given;
    }
}
