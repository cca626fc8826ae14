package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.Visitor;

/** Somebody who files, page by page, in a browser without scripts; each has a telephone of his own. */
final class Citizen {

    static final String TIZNIT = "09.581.01.07";
    static final String LIGHT = "الضو العمومي فالزنقة ديالنا مطفي هادي ثلاثة أشهر. كنطلب إصلاح الإنارة.";

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 500_000));
    private static final Pattern CODE = Pattern.compile("id=\"code\">([0-9 ]+)<");
    private static final Pattern PIN = Pattern.compile("id=\"pin\">([0-9]+)<");

    final Visitor browser;
    final String phone = "06612" + "%05d".formatted(NEXT.getAndIncrement() % 100_000);

    private Citizen(Visitor browser) {
        this.browser = browser;
    }

    static Citizen at(int port) {
        return at(port, "ar");
    }

    /** Whose pages are in this language. */
    static Citizen at(int port, String language) {
        Visitor browser = new Visitor(port);
        assertThat(browser.get("/?lang=" + language).status()).isEqualTo(200);
        return new Citizen(browser);
    }

    /** What a receipt says. */
    record Receipt(String code, String pin) {

        String path() {
            return "/track/" + code;
        }
    }

    Citizen tell(String text) {
        return answer("/new/tell", Map.of("text", text));
    }

    Citizen tell(String text, String kind) {
        return answer("/new/tell", Map.of("text", text, "kind", kind));
    }

    Citizen inTiznit() {
        return answer(
                "/new/place",
                Map.of("region", "09", "province", "09.581", "commune", TIZNIT, "words", "حي النخيل، قرب المسجد"));
    }

    Citizen nowhere() {
        return answer("/new/place", Map.of("then", "nowhere"));
    }

    Citizen to(String body) {
        return answer("/new/body", Map.of("body", body));
    }

    Citizen withoutEvidence() {
        return answer("/new/evidence", Map.of());
    }

    Citizen as(Map<String, String> more) {
        Map<String, String> who = new HashMap<>(Map.of("type", "resident", "name", "عائشة بناني", "phone", phone));
        who.putAll(more);
        return answer("/new/you", who);
    }

    /** From the first words to the last page. */
    Citizen fill(String text, String body) {
        return tell(text).inTiznit().to(body).withoutEvidence().as(Map.of());
    }

    /** Opens a question, answers it, and is led on. */
    Citizen answer(String question, Map<String, String> fields) {
        Visitor.Answer answer = tried(question, fields);
        assertThat(answer.status())
                .as("%s: %s", question, errors(answer.body()))
                .isEqualTo(303);
        browser.open(answer.location());
        return this;
    }

    /** Opens a question and answers it; it may be asked again. */
    Visitor.Answer tried(String question, Map<String, String> fields) {
        Visitor.Answer page = browser.get(question);
        assertThat(page.status()).as(question + " leads to " + page.location()).isEqualTo(200);
        return browser.submit(question, fields);
    }

    Receipt send() {
        Visitor.Answer sent = tried("/new/check", Map.of("noCourt", "1"));
        assertThat(sent.location()).as(errors(sent.body())).isEqualTo("/new/receipt");
        return receipt();
    }

    Receipt receipt() {
        Visitor.Answer page = browser.get("/new/receipt");
        assertThat(page.status()).isEqualTo(200);
        return new Receipt(first(CODE, page.body()).replace(" ", ""), first(PIN, page.body()));
    }

    static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    /** What the error summary of a page says. */
    static String errors(String body) {
        int from = body.indexOf("id=\"errors\"");
        return from < 0
                ? ""
                : body.substring(from, Math.min(body.length(), from + 800)).replaceAll("<[^>]*>", " ");
    }

    /** The words of a page as they are read, tags and invisible marks left out. */
    static String words(String body) {
        int main = body.indexOf("<main");
        return body.substring(Math.max(main, 0))
                .replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\\u2066-\\u2069\\u200e\\u200f]", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** The radio buttons of a group, in their order, with whether each is chosen. */
    static Map<String, Boolean> choices(String body, String name) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        Matcher inputs = Pattern.compile("<input type=\"radio\" name=\"" + name + "\" value=\"([^\"]*)\"([^>]*)>")
                .matcher(body);
        while (inputs.find()) found.put(inputs.group(1), inputs.group(2).contains("checked"));
        return found;
    }
}
