package ma.chikaya.browser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.kernel.Language;

/** Follows every link of the portal from some pages on, each kind of page a few times, and notes what is not whole. */
final class Crawl {

    /** How often a kind of page is seen: as many cases differ by their state. */
    private static final int EACH = 2;

    private static final int MOST = 60;

    /** Where a link begins something else: the language switch, a file to keep, leaving. */
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')]
              .filter((a) => a.origin === location.origin && !a.search.includes('lang='))
              .map((a) => a.pathname + a.search)
            """;

    /** Texts that look like a key, a code or a pattern nobody put into words; what people typed apart. */
    private static final String RAW = """
            () => {
              const found = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const raw = [/^[a-z]+([.-][a-z0-9-]+)*[.][a-z0-9-]+$/, /^[A-Z]+(_[A-Z]+)+$/, /^[a-z]+(_[a-z]+)+$/, /[?]{3}/, /^null$/];
              const look = (text, where) => {
                const words = text.trim();
                if (raw.some((one) => one.test(words)) || /[{][a-z]+[}]/.test(words)) found.push(`raw text "${words}" in ${where}`);
              };
              while (walk.nextNode()) {
                const at = walk.currentNode.parentElement;
                if (!at.closest('script, style, textarea, blockquote, .code, .file, bdi, kbd, option[lang]')) look(walk.currentNode.data, at.tagName);
              }
              for (const one of document.querySelectorAll('[aria-label], [title], [alt]'))
                for (const name of ['aria-label', 'title', 'alt']) if (one.hasAttribute(name)) look(one.getAttribute(name), name);
              return found;
            }
            """;

    private final Window window;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int pages;

    Crawl(Window window) {
        this.window = window;
    }

    void from(String... addresses) {
        for (String address : addresses) take(address);
        while (!waiting.isEmpty() && pages < MOST) {
            String address = waiting.removeFirst();
            if (isFile(address)) fetch(address);
            else visit(address);
        }
    }

    List<String> wrong() {
        return wrong;
    }

    int pages() {
        return pages;
    }

    private void take(String address) {
        if (!seen.add(address)) return;
        if (kinds.merge(kind(address), 1, Integer::sum) <= EACH) waiting.addLast(address);
    }

    /** What addresses of one kind have in common: everything but numbers and ids. */
    private static String kind(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("/t/\\d+/[^/?]+", "/t/TOKEN")
                .replaceAll("\\d+(\\.\\d+)*", "N")
                .replaceAll("=[^&]*", "=");
    }

    private static boolean isFile(String address) {
        return address.matches(".*\\.(pdf|csv|tsv|xlsx|json|txt|yaml|svg|java)(\\?.*)?|.*/files/.*|/assets/.*");
    }

    private void fetch(String address) {
        try {
            if (window.fetch(address).length == 0) note(address, "is empty");
        } catch (AssertionError missing) {
            note(address, String.valueOf(missing.getMessage()));
        }
    }

    private void visit(String address) {
        pages++;
        int status = window.open(address);
        if (status != 200) note(address, "answered with " + status);
        Language language = window.look().language();
        String html = (String)
                window.page().evaluate("() => document.documentElement.lang + ' ' + document.documentElement.dir");
        if (!html.equals(language.tag() + " " + language.direction())) note(address, "is in " + html);
        if (window.find("h1").count() != 1)
            note(address, "has " + window.find("h1").count() + " headings of the first rank");
        for (Object raw : (List<?>) window.page().evaluate(RAW)) note(address, raw.toString());
        for (Object link : (List<?>) window.page().evaluate(LINKS)) take(link.toString());
    }

    private void note(String address, String what) {
        wrong.add(address + " " + what);
    }
}
