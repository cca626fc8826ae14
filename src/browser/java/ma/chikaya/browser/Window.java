package ma.chikaya.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's window: opens addresses, presses what leads on, and remembers what went wrong in it. */
final class Window {

    private static final int PATIENCE = 15_000;

    private final String origin;
    private final Portal.Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private int loaded;
    private int status;

    Window(String origin, Portal.Look look, BrowserContext context) {
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

    /** The status of the page shown. */
    int status() {
        return status;
    }

    /** Presses what leads to another page, and waits for that page. */
    void press(Locator what) {
        int before = loaded;
        what.click();
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
        // A form not accepted and a missing page are what a test may ask for; it looks at the status itself.
        boolean asked = main && (response.status() == 422 || response.status() == 404);
        if (response.status() >= 400 && !asked) fault("answer " + response.status(), response.url());
    }

    private void fault(String kind, String what) {
        faults.add("%s on %s: %s".formatted(kind, page.url().replace(origin, ""), what));
    }
}
