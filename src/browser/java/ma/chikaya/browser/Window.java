package ma.chikaya.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One person's window: opens addresses, presses what leads on, and remembers what went wrong in it. */
final class Window {

    private static final int PATIENCE = 15_000;

    private final String origin;
    private final Portal.Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults;
    private final Set<Integer> asked = new HashSet<>(Set.of(404, 422));
    private int loaded;
    private int pages;
    private int status;

    Window(String origin, Portal.Look look, BrowserContext context) {
        this(origin, look, context, new ArrayList<>());
    }

    private Window(String origin, Portal.Look look, BrowserContext context, List<String> faults) {
        this.faults = faults;
        this.origin = origin;
        this.look = look;
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onDOMContentLoaded(here -> loaded++);
        page.onPageError(error -> fault("script", error));
        page.onConsoleMessage(message -> {
            // A page answered with 4xx is told there too; what is wrong about it is told by its status.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource"))
                fault("console", message.text());
        });
        page.onResponse(this::answered);
    }

    /** Another tab of the same person. */
    Window tab() {
        return new Window(origin, look, context, faults);
    }

    Portal.Look look() {
        return look;
    }

    Page page() {
        return page;
    }

    /** Opens an address of the portal; returns its status. */
    int open(String address) {
        page.navigate(origin + address);
        return status;
    }

    /** Another status a page may have in this test without a fault. */
    void expect(int status) {
        asked.add(status);
    }

    /** What is behind an address, with this window's cookies; fails where it is not there. */
    byte[] fetch(String address) {
        APIResponse answer = context.request().get(origin + address);
        try {
            if (answer.status() != 200) throw new AssertionError(address + " answered with " + answer.status());
            return answer.body();
        } finally {
            answer.dispose();
        }
    }

    /** Presses what hands over a file instead of another page; returns what was saved. */
    byte[] saves(Locator what) {
        Path saved = page.waitForDownload(what::click).path();
        try {
            return Files.readAllBytes(saved);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends what no page offers, with this window's cookies; returns the status of the answer. */
    int forges(String address, Map<String, String> fields) {
        FormData form = FormData.create();
        fields.forEach(form::set);
        APIResponse answer =
                context.request().post(origin + address, RequestOptions.create().setForm(form));
        try {
            return answer.status();
        } finally {
            answer.dispose();
        }
    }

    /** How many pages it was answered with, the same one shown again among them. */
    int pages() {
        return pages;
    }

    /** The status of the page shown. */
    int status() {
        return status;
    }

    /** Presses what leads to another page, and waits for that page. */
    void press(Locator what) {
        leave(what::click);
    }

    /** Does what leads to another page, and waits for that page. */
    void leave(Runnable act) {
        int before = loaded;
        act.run();
        page.waitForCondition(() -> loaded > before);
        page.waitForLoadState();
    }

    void press(String selector) {
        press(page.locator(selector));
    }

    void fill(String selector, String text) {
        page.locator(selector).fill(text);
    }

    /** Fills the field of a form by its name. */
    void type(String name, String text) {
        fill("main [name='" + name + "']", text);
    }

    /** Ticks a box or one of several choices. */
    void choose(String name, String value) {
        page.locator("main input[name='%s'][value='%s']".formatted(name, value)).check();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    boolean has(String selector) {
        return page.locator(selector).count() > 0;
    }

    List<Cookie> cookies() {
        return context.cookies();
    }

    /** Everything the page carries, shown or not. */
    String source() {
        return page.content();
    }

    /** What the main part of the page says. */
    String text() {
        return page.locator("main").innerText();
    }

    /** Path and query of the page shown. */
    String address() {
        URI here = URI.create(page.url());
        return here.getRawPath() + (here.getRawQuery() == null ? "" : "?" + here.getRawQuery());
    }

    /** Keeps a picture for whoever looks for the reason of a failure. */
    void picture() {
        if (page.isClosed()) return;
        String name =
                address().replaceAll("\\W+", "-") + "-" + look.language().tag() + "-" + System.identityHashCode(this);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "browser", "failed" + name + ".png")));
    }

    /** Closes it; returns what went wrong in it. */
    List<String> close() {
        context.close();
        return faults;
    }

    private void answered(Response response) {
        boolean main =
                response.request().isNavigationRequest() && response.frame().equals(page.mainFrame());
        if (main) status = response.status();
        // What only leads on is no page.
        if (main && response.status() / 100 != 3) pages++;
        // A form not accepted and a missing page are what a test may ask for; it looks at the status itself.
        boolean expected = main && asked.contains(response.status());
        if (response.status() >= 400 && !expected) fault("answer " + response.status(), response.url());
    }

    private void fault(String kind, String what) {
        faults.add("%s on %s: %s".formatted(kind, page.url().replace(origin, ""), what));
    }
}
