package ma.chikaya.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The running portal and the one browser that visits it, started for the first window asked for. */
@Component
@Lazy
class Portal {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Environment environment;
    private final List<Window> open = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Portal(Environment environment) {
        this.environment = environment;
    }

    String origin() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    /** How a window is: its width, its reader's language, with scripts or without, light or dark. */
    record Look(int width, Language language, boolean scripts, boolean dark) {

        static final int PHONE = 390;
        static final int DESK = 1280;

        static Look phone(Language language) {
            return new Look(PHONE, language, true, false);
        }

        static Look desk(Language language) {
            return new Look(DESK, language, true, false);
        }

        Look withScripts(boolean on) {
            return new Look(width, language, on, dark);
        }

        Look wide(int pixels) {
            return new Look(pixels, language, scripts, dark);
        }

        Look inTheDark(boolean on) {
            return new Look(width, language, scripts, on);
        }
    }

    /** A new window of a person nobody knows yet: no cookie, nothing kept. */
    Window window(Look look) {
        Window window = new Window(
                origin(),
                look,
                browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(look.width(), look.width() < 600 ? 844 : 900)
                                .setJavaScriptEnabled(look.scripts())
                                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                                .setLocale(look.language().tag() + "-MA")));
        open.add(window);
        return window;
    }

    void closeWindows(boolean failed) {
        List<String> faults = new ArrayList<>();
        for (Window window : open) {
            if (failed) window.picture();
            faults.addAll(window.close());
        }
        open.clear();
        if (!failed && !faults.isEmpty()) throw new AssertionError(String.join("\n", faults));
    }

    private Browser browser() {
        if (browser == null) {
            // The Chromium of the system is used, no other is fetched.
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(
                                    Path.of(environment.getProperty("CHIKAYA_CHROMIUM", "/usr/bin/chromium")))
                            .setArgs(QUIET));
        }
        return browser;
    }

    @PreDestroy
    void stop() {
        if (playwright != null) playwright.close();
    }
}
