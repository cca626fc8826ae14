package ma.chikaya;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A browser without scripts: keeps cookies, sends a form with its hidden fields, follows nothing by itself. One
 * instance is one person's browser.
 */
public final class Visitor {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b((?:\"[^\"]*\"|[^>\"])*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

    private final String origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private String path = "/";
    private String page = "";

    public Visitor(int port) {
        this("http://localhost:" + port, HttpClient.newBuilder());
    }

    private Visitor(String origin, HttpClient.Builder client) {
        this.origin = origin;
        this.client = client.cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Somebody who comes from another address of this machine, such as 127.0.0.77. */
    public static Visitor from(String address, int port) {
        return new Visitor(
                "http://localhost:" + port, HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)));
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        /** Where a redirection leads, without the host; empty where there is none. */
        public String location() {
            return header("location").replaceFirst("^http://[^/]+", "");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String address) {
        return send(HttpRequest.newBuilder(URI.create(origin + address)).GET(), address);
    }

    /** The bytes of a paper; throws where it is not sent. */
    public byte[] download(String address) {
        return bytes(HttpRequest.newBuilder(URI.create(origin + address)).GET(), address);
    }

    /** The bytes a form of the page last seen is answered with. */
    public byte[] saves(String action, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(hiddenFields(action));
        all.putAll(fields);
        return bytes(
                HttpRequest.newBuilder(URI.create(origin + action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(encode(all))),
                action);
    }

    private byte[] bytes(HttpRequest.Builder request, String address) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) throw new AssertionError(response.statusCode() + " from " + address);
            return response.body();
        } catch (IOException failed) {
            throw new AssertionError("no answer to " + address, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Follows redirections, as a browser does. */
    public Answer open(String address) {
        Answer answer = get(address);
        for (int i = 0; i < 5 && !answer.location().isEmpty(); i++) answer = get(answer.location());
        return answer;
    }

    /** Sends a form of the page last seen: its hidden fields, these fields over them. */
    public Answer submit(String action, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(hiddenFields(action));
        all.putAll(fields);
        return post(action, all);
    }

    /** Posts exactly these fields, from a page of the same site. */
    public Answer post(String address, Map<String, String> fields) {
        return post(address, fields, Map.of("Origin", origin));
    }

    /** Posts a form written out, where a name occurs more than once. */
    public Answer postRaw(String address, String form) {
        return send(
                HttpRequest.newBuilder(URI.create(origin + address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(form)),
                address);
    }

    public Answer post(String address, Map<String, String> fields, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields)));
        headers.forEach(request::header);
        return send(request, address);
    }

    /** Sends JSON, as a program does. */
    public Answer send(String address, String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request, address);
    }

    /** Posts the fields as a form with files does. */
    public Answer postMultipart(String address, Map<String, String> fields) {
        return postMultipart(address, fields, "", "", "");
    }

    /** The same with one text file in a file field. */
    public Answer postMultipart(
            String address, Map<String, String> fields, String fileField, String fileName, String content) {
        String boundary = UUID.randomUUID().toString();
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        if (!fileField.isEmpty()) {
            body.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n"
                            .formatted(boundary, fileField, fileName, content));
        }
        body.append("--").append(boundary).append("--\r\n");
        return send(
                HttpRequest.newBuilder(URI.create(origin + address))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(body.toString())),
                address);
    }

    /** Sends a form of the page last seen with files in one of its fields, by name. */
    public Answer upload(String action, Map<String, String> fields, String field, Map<String, byte[]> files) {
        Map<String, String> all = new LinkedHashMap<>(hiddenFields(action));
        all.putAll(fields);
        String boundary = UUID.randomUUID().toString();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)
                .getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, content) -> {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                            .formatted(boundary, field, name)
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create(origin + action))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                action);
    }

    /** Signs in through the page; throws where that is refused. */
    public Visitor signIn(String email, String password) {
        get("/desk/sign-in");
        Answer answer = submit("/desk/sign-in", Map.of("email", email, "password", password));
        if (answer.status() != 302) throw new AssertionError("sign-in refused: " + answer.status());
        return this;
    }

    /** The hidden fields of the page's posting form with this action; throws where there is no such form. */
    public Map<String, String> hiddenFields(String action) {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            Map<String, String> attributes = attributes(forms.group(1));
            if (!"post".equals(attributes.get("method"))) continue;
            if (!action.equals(attributes.getOrDefault("action", path.split("\\?", 2)[0]))) continue;
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher inputs = INPUT.matcher(forms.group(2));
            while (inputs.find()) {
                Map<String, String> input = attributes(inputs.group(1));
                String name = input.get("name");
                if (name != null && "hidden".equals(input.get("type")))
                    fields.put(name, input.getOrDefault("value", ""));
            }
            return fields;
        }
        throw new AssertionError("no form with action " + action + " on " + path);
    }

    /** One hidden field; throws where the form has none of this name. */
    public String hiddenField(String action, String name) {
        String value = hiddenFields(action).get(name);
        if (value == null) throw new AssertionError("no hidden field " + name);
        return value;
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Holds a cookie of another browser. */
    public void keep(String name, String value) {
        try {
            cookies.put(URI.create(origin + "/"), Map.of("Set-Cookie", List.of(name + "=" + value + "; Path=/")));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Loses a cookie, as a session that ran out does. */
    public void forget(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(origin), cookie));
    }

    private Answer send(HttpRequest.Builder request, String address) {
        try {
            HttpResponse<String> response = client.send(
                    request.header("Accept-Language", "ar").build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            path = address;
            page = response.body();
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failed) {
            throw new AssertionError("no answer to " + address, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) found.put(matcher.group(1), HtmlUtils.htmlUnescape(matcher.group(2)));
        return found;
    }

    private static String encode(Map<String, String> fields) {
        StringBuilder out = new StringBuilder();
        fields.forEach((name, value) -> out.append(out.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return out.toString();
    }
}
