import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks a seal of Chikaya without the portal: needs Java 17 or newer, the file of published keys, and nothing else.
 *
 * <pre>
 * java VerifySeal.java KEYS WHAT [CODE]
 *   KEYS  the published keys, from /.well-known/jwks.json
 *   WHAT  a PDF or JSON file as downloaded, a text file that holds a seal, the seal itself, or the address in its QR code
 *   CODE  the tracking code written on the paper, to be compared with the sealed one
 * </pre>
 *
 * Exit codes: 0 true; 1 changed, of another paper, or the chain of its history broken; 2 sealed with an unknown key, or
 * at a time when that key did not seal or was copied already; 3 no seal in what was given; 64 wrong use or an unreadable file.
 */
public final class VerifySeal {

    private static final String MARK = "\n%chikaya-seal ";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final byte[] BEFORE_KEY = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern SEAL =
            Pattern.compile("(?<![\\w-])([\\w-]{20,200})\\.([\\w-]{20,4000})\\.([\\w-]{86})(?![\\w.-])");

    private final Map<String, Map<?, ?>> keys = new LinkedHashMap<>();

    /** Why something is not true, with the exit code that says so. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        final int code;

        Wrong(int code, String why) {
            super(why);
            this.code = code;
        }
    }

    public static void main(String[] arguments) {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: java VerifySeal.java KEYS WHAT [CODE]");
            System.err.println("exit: 0 true, 1 changed, 2 unknown key, 3 no seal, 64 wrong use");
            System.exit(64);
        }
        try {
            VerifySeal verify = new VerifySeal(Path.of(arguments[0]));
            verify.check(read(arguments[1]), arguments.length == 3 ? arguments[2] : "");
        } catch (Wrong wrong) {
            System.out.println(wrong.getMessage());
            System.exit(wrong.code);
        } catch (IOException | RuntimeException unreadable) {
            System.err.println("cannot be read: " + unreadable.getMessage());
            System.exit(64);
        }
    }

    private VerifySeal(Path file) throws IOException {
        Map<?, ?> set = (Map<?, ?>) new Json(Files.readString(file)).read();
        for (Object key : (List<?>) set.get("keys")) keys.put((String) ((Map<?, ?>) key).get("kid"), (Map<?, ?>) key);
    }

    private static byte[] read(String what) throws IOException {
        if (SEAL.matcher(what).find()) return what.getBytes(StandardCharsets.UTF_8);
        return Files.readAllBytes(Path.of(what));
    }

    private void check(byte[] given, String code) throws Wrong {
        String bytes = new String(given, StandardCharsets.ISO_8859_1);
        int mark = bytes.lastIndexOf(MARK);
        Map<String, Object> claims;
        if (mark >= 0) {
            claims = closes(verify(bytes.substring(mark + MARK.length())), Arrays.copyOf(given, mark));
        } else if (bytes.startsWith("%PDF")) {
            throw new Wrong(3, "NO SEAL: this PDF carries none at its end. Scan the code printed on it instead.");
        } else {
            String text = new String(given, StandardCharsets.UTF_8);
            claims = text.stripLeading().startsWith("{") ? document(text) : verify(text);
        }
        if (!code.isBlank() && !code.replaceAll("\\D", "").equals(claims.get("code"))) {
            throw new Wrong(1, "OTHER PAPER: the seal is of " + claims.get("code"));
        }
        System.out.println("TRUE");
        claims.forEach((name, value) -> System.out.println("  " + name + ": " + shown(name, value)));
    }

    /** The sealed dossier: its seal covers the canonical form of all else, and its history is a chain. */
    private Map<String, Object> document(String text) throws Wrong {
        Map<?, ?> document = (Map<?, ?>) new Json(text).read();
        if (!(document.get("seal") instanceof String seal)) throw new Wrong(3, "NO SEAL: the document carries none.");
        Map<String, Object> rest = new LinkedHashMap<>();
        document.forEach((name, value) -> rest.put((String) name, value));
        rest.remove("seal");
        Map<String, Object> claims = closes(verify(seal), Json.canonical(rest).getBytes(StandardCharsets.UTF_8));
        if (document.get("history") instanceof List<?> history) {
            chain((String) document.get("submissionId"), history, claims);
        }
        return claims;
    }

    /** Counts every link again; an internal event shows its hash alone and is taken as it is. */
    private static void chain(String submission, List<?> history, Map<String, Object> claims) throws Wrong {
        byte[] before = new byte[32];
        int counted = 0;
        int seq = 0;
        for (Object one : history) {
            Map<?, ?> event = (Map<?, ?>) one;
            seq++;
            if (!event.get("seq").equals((long) seq)) throw new Wrong(1, "CHAIN BROKEN: an event is missing before " + seq);
            byte[] hash = HexFormat.of().parseHex((String) event.get("hash"));
            if (!Boolean.TRUE.equals(event.get("internal"))) {
                Map<String, Object> form = new TreeMap<>();
                form.put("submission", submission);
                for (String name : List.of("seq", "at", "type", "actor", "account", "body", "from", "to", "data")) {
                    if (event.get(name) != null) form.put(name, event.get(name));
                }
                byte[] link = sha256(before, Json.canonical(form).getBytes(StandardCharsets.UTF_8));
                if (!Arrays.equals(link, hash)) throw new Wrong(1, "CHAIN BROKEN at event " + seq);
                counted++;
            }
            before = hash;
        }
        if (!base64(before).equals(claims.get("chain"))) throw new Wrong(1, "CHAIN BROKEN: it ends elsewhere than sealed");
        System.out.println("CHAIN WHOLE: " + seq + " events, " + counted + " counted again");
    }

    private static Map<String, Object> closes(Map<String, Object> claims, byte[] content) throws Wrong {
        if (base64(sha256(content)).equals(claims.get("file"))) return claims;
        throw new Wrong(1, "CHANGED: the file is not as it was sealed");
    }

    private Map<String, Object> verify(String text) throws Wrong {
        Matcher form = SEAL.matcher(text);
        if (!form.find()) {
            form = SEAL.matcher(text.replaceAll("\\s+", ""));
            if (!form.find()) throw new Wrong(3, "NO SEAL in what was given");
        }
        Map<?, ?> header = (Map<?, ?>) json(form.group(1));
        byte[] signature = Base64.getUrlDecoder().decode(form.group(3));
        if (!"EdDSA".equals(header.get("alg")) || !base64(signature).equals(form.group(3))) {
            throw new Wrong(1, "CHANGED: this is no seal of this kind");
        }
        Map<?, ?> key = keys.get(header.get("kid"));
        if (key == null) throw new Wrong(2, "UNKNOWN KEY " + header.get("kid") + ": not among the published keys");
        if (!signed((String) key.get("x"), form.group(1) + "." + form.group(2), signature)) {
            throw new Wrong(1, "CHANGED: the seal is not as it was made");
        }
        Map<String, Object> claims = new TreeMap<>();
        ((Map<?, ?>) json(form.group(2))).forEach((name, value) -> claims.put((String) name, value));
        Instant sealed = Instant.parse((String) claims.get("sealed"));
        Instant from = Instant.parse((String) key.get("from"));
        boolean retired = key.get("until") != null;
        if (sealed.isBefore(from.minus(TOLERANCE))
                || (retired && sealed.isAfter(Instant.parse((String) key.get("until")).plus(TOLERANCE)))) {
            throw new Wrong(2, "NOT ITS TIME: the key did not seal at " + sealed);
        }
        if (key.get("distrusted") instanceof String copied) {
            if (!sealed.isBefore(Instant.parse(copied))) {
                throw new Wrong(2, "COPIED KEY: sealed after the key was copied on " + copied + ": not to be trusted");
            }
            System.out.println("The key was copied on " + copied + "; this seal says that it is older.");
        }
        if (retired) System.out.println("The key was replaced on " + key.get("until") + "; what it sealed stays true.");
        return claims;
    }

    private static Object json(String part) throws Wrong {
        try {
            return new Json(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8)).read();
        } catch (RuntimeException garbled) {
            throw new Wrong(3, "NO SEAL in what was given");
        }
    }

    private static boolean signed(String key, String content, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(BEFORE_KEY, BEFORE_KEY.length + 32);
            System.arraycopy(Base64.getUrlDecoder().decode(key), 0, encoded, BEFORE_KEY.length, 32);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(content.getBytes(StandardCharsets.US_ASCII));
            return check.verify(signature);
        } catch (GeneralSecurityException garbled) {
            return false;
        }
    }

    /** Hashes as papers print them. */
    private static Object shown(String name, Object value) {
        if (!List.of("hash", "chain", "file").contains(name)) return value;
        return HexFormat.of().formatHex(Base64.getUrlDecoder().decode((String) value)).replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) digest.update(part);
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As much JSON as keys, seals and dossiers need, read and written in the one canonical way. */
    private static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            Object value = value();
            space();
            if (at < text.length()) throw new IllegalArgumentException("more than one document");
            return value;
        }

        private Object value() {
            space();
            char c = text.charAt(at);
            if (c == '{') return object();
            if (c == '[') return list();
            if (c == '"') return string();
            int start = at;
            while (at < text.length() && "+-.0123456789Eaeflnrstu".indexOf(text.charAt(at)) >= 0) at++;
            String word = text.substring(start, at);
            return switch (word) {
                case "true" -> true;
                case "false" -> false;
                case "null" -> null;
                default -> number(word);
            };
        }

        private static Object number(String word) {
            return word.matches("-?\\d+") ? (Object) Long.valueOf(word) : Double.valueOf(word);
        }

        private Map<String, Object> object() {
            Map<String, Object> members = new LinkedHashMap<>();
            at++;
            for (space(); text.charAt(at) != '}'; space()) {
                if (!members.isEmpty()) take(',');
                space();
                String name = string();
                space();
                take(':');
                if (members.containsKey(name)) throw new IllegalArgumentException("a name stands twice: " + name);
                members.put(name, value());
            }
            at++;
            return members;
        }

        private List<Object> list() {
            List<Object> items = new ArrayList<>();
            at++;
            for (space(); text.charAt(at) != ']'; space()) {
                if (!items.isEmpty()) take(',');
                items.add(value());
            }
            at++;
            return items;
        }

        private String string() {
            take('"');
            StringBuilder out = new StringBuilder();
            while (text.charAt(at) != '"') {
                char c = text.charAt(at++);
                out.append(c == '\\' ? escaped() : c);
            }
            at++;
            return out.toString();
        }

        private char escaped() {
            char c = text.charAt(at++);
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int known = "nrtbf".indexOf(c);
            return known < 0 ? c : "\n\r\t\b\f".charAt(known);
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        }

        private void take(char wanted) {
            if (text.charAt(at++) != wanted) throw new IllegalArgumentException("no " + wanted + " at " + (at - 1));
        }

        static String canonical(Object value) {
            StringBuilder out = new StringBuilder();
            write(out, value);
            return out.toString();
        }

        /** Names sorted, no spaces, what is null left out. */
        private static void write(StringBuilder out, Object value) {
            if (value instanceof Map<?, ?> map) {
                TreeMap<String, Object> sorted = new TreeMap<>();
                map.forEach((name, item) -> {
                    if (item != null) sorted.put((String) name, item);
                });
                String separator = "{";
                for (var member : sorted.entrySet()) {
                    out.append(separator);
                    quote(out, member.getKey());
                    out.append(':');
                    write(out, member.getValue());
                    separator = ",";
                }
                out.append(sorted.isEmpty() ? "{}" : "}");
            } else if (value instanceof List<?> list) {
                String separator = "[";
                for (Object item : list) {
                    out.append(separator);
                    write(out, item);
                    separator = ",";
                }
                out.append(list.isEmpty() ? "[]" : "]");
            } else if (value instanceof Boolean || value instanceof Long) {
                out.append(value);
            } else {
                quote(out, String.valueOf(value));
            }
        }

        private static void quote(StringBuilder out, String text) {
            out.append('"');
            for (char c : text.toCharArray()) {
                int known = "\"\\\n\r\t\b\f".indexOf(c);
                if (known >= 0) out.append('\\').append("\"\\nrtbf".charAt(known));
                else if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
                else out.append(c);
            }
            out.append('"');
        }
    }
}
