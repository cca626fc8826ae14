package ma.chikaya.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's browser on one connection: keeps cookies and sends a form with its hidden fields. */
final class Browser implements AutoCloseable {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern HIDDEN = Pattern.compile("<input\\b([^>]*type=\"hidden\"[^>]*)>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final Wire wire;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(int port) {
        this.wire = new Wire(port);
    }

    /** What the browser sends of itself. */
    String headers() {
        StringBuilder headers = new StringBuilder("Accept: text/html\r\nAccept-Language: ar\r\n");
        if (!cookies.isEmpty()) {
            StringJoiner all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            headers.append("Cookie: ").append(all).append("\r\n");
        }
        return headers.toString();
    }

    Wire.Reply get(String path) throws IOException {
        return keep(wire.get(path, headers()));
    }

    /** Opens a page and sends its form that posts to {@code action} with these fields. */
    Wire.Reply submit(String page, String action, Map<String, String> fields) throws IOException {
        Wire.Reply shown = get(page);
        if (shown.status() != 200) return shown;
        return submit(shown, action, fields);
    }

    Wire.Reply submit(Wire.Reply shown, String action, Map<String, String> fields) throws IOException {
        Map<String, String> all = hidden(shown.text(), action);
        all.putAll(fields);
        StringJoiner body = new StringJoiner("&");
        all.forEach((name, value) -> body.add(encode(name) + "=" + encode(value)));
        return keep(wire.post(
                action,
                headers(),
                "application/x-www-form-urlencoded",
                body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    Browser signIn(String email, String password) throws IOException {
        Wire.Reply in = submit("/desk/sign-in", "/desk/sign-in", Map.of("email", email, "password", password));
        if (in.status() != 302 || in.location().contains("sign-in")) {
            throw new IOException("sign-in refused with status " + in.status());
        }
        return this;
    }

    private Wire.Reply keep(Wire.Reply reply) {
        for (String cookie : reply.cookies()) {
            int equals = cookie.indexOf('=');
            cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1));
        }
        return reply;
    }

    private static Map<String, String> hidden(String page, String action) throws IOException {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            if (!forms.group(1).contains("action=\"" + action + "\"")) continue;
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher inputs = HIDDEN.matcher(forms.group(2));
            while (inputs.find()) {
                Matcher name = NAME.matcher(inputs.group(1));
                Matcher value = VALUE.matcher(inputs.group(1));
                if (name.find()) fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
            return fields;
        }
        throw new IOException("no form posts to " + action.replaceAll("\\d{12}", "{code}"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        wire.close();
    }
}
