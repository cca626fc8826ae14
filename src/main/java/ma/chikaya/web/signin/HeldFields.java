package ma.chikaya.web.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.accounts.HeldForms;

/**
 * The fields of a form that arrived without a session, on their way back to it. Files are not among them, nor
 * passwords, nor the token of the form.
 *
 * @param action the path the form was posted to
 * @param multipart whether it was a form with files
 */
public record HeldFields(String action, boolean multipart, Map<String, List<String>> fields) {

    private static final String PREFIX = "held:";
    private static final String ACTION = "held-action";
    private static final String MULTIPART = "held-multipart";
    /** Shorter values are choices and numbers, not somebody's words. */
    private static final int WORTH_SHOWING = 15;

    /** A hidden input. */
    public record Input(String name, String value) {}

    /** From the request that was held; empty where none was. */
    static Optional<HeldFields> ofOriginal(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String action)
                || !HeldForms.isHoldable(action)) {
            return Optional.empty();
        }
        String type = request.getContentType();
        boolean multipart = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return Optional.of(read(request, action, multipart, ""));
    }

    /** From the page that shows them; empty where the address was tampered with. */
    static Optional<HeldFields> ofPage(HttpServletRequest request) {
        String action = request.getParameter(ACTION);
        if (action == null || !HeldForms.isHoldable(action)) return Optional.empty();
        return Optional.of(read(request, action, request.getParameter(MULTIPART) != null, PREFIX));
    }

    private static HeldFields read(HttpServletRequest request, String action, boolean multipart, String prefix) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix) && isKept(name.substring(prefix.length()))) {
                fields.put(name.substring(prefix.length()), List.of(values));
            }
        });
        return new HeldFields(action, multipart, fields);
    }

    private static boolean isKept(String name) {
        return !name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password");
    }

    /** The fields as the page with the sign-in carries them. */
    public List<Input> carried() {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input(ACTION, action));
        if (multipart) inputs.add(new Input(MULTIPART, "yes"));
        fields.forEach((name, values) -> values.forEach(value -> inputs.add(new Input(PREFIX + name, value))));
        return inputs;
    }

    /** The fields as the form first sent them. */
    public List<Input> original() {
        List<Input> inputs = new ArrayList<>();
        fields.forEach((name, values) -> values.forEach(value -> inputs.add(new Input(name, value))));
        return inputs;
    }

    /** What was typed, for the eye. */
    public List<String> texts() {
        return fields.values().stream()
                .flatMap(List::stream)
                .filter(value -> value.length() >= WORTH_SHOWING)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "HeldFields[" + action + "]";
    }
}
