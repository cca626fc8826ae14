package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.chikaya.kernel.Language;

/** Looks at pages as axe does, in light and dark, on telephone and desk, and notes what sticks out sideways. */
final class Inspection {

    /** The narrowest screen that must do without scrolling sideways (WCAG 1.4.10). */
    private static final int NARROW = 320;

    private static final String AXE = script();

    private static final String RUN = """
            async (colours) => (await axe.run(document, colours
                ? { runOnly: { type: 'rule', values: ['color-contrast'] }, resultTypes: ['violations'] }
                : { resultTypes: ['violations'] }))
              .violations.flatMap((rule) => rule.nodes.slice(0, 3).map((node) =>
                `${rule.id}: ${node.target.join(' ')} ${(node.failureSummary || '').replace(/\\s+/g, ' ').slice(0, 240)}`))
            """;

    private static final String SIDEWAYS = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.scrollingElement.scrollWidth <= width) return [];
              const out = [...document.body.querySelectorAll('*')].filter((one) => {
                const box = one.getBoundingClientRect();
                return box.width > 1 && (box.right > width + 1 || box.left < -1);
              });
              return ['sideways by ' + (document.scrollingElement.scrollWidth - width) + ' px: '
                + out.slice(0, 4).map((one) => one.tagName.toLowerCase() + '.' + one.className).join(', ')];
            }
            """;

    private final List<String> found = new ArrayList<>();
    private int pages;

    /**
     * A page as its window shows it, and on the narrowest screen. In the dark and at the other width in Arabic only: the
     * colours are those of every language, and what hides or moves there does so in each.
     */
    void look(Window window) {
        pages++;
        Page page = window.page();
        page.evaluate(AXE);
        show(page, ColorScheme.LIGHT);
        note(window, "", page.evaluate(RUN, false));
        boolean arabic = window.look().language() == Language.AR;
        if (arabic) {
            show(page, ColorScheme.DARK);
            note(window, "dark", page.evaluate(RUN, true));
            show(page, ColorScheme.LIGHT);
        }
        int width = window.look().width();
        int other = width == Portal.Look.PHONE ? Portal.Look.DESK : Portal.Look.PHONE;
        if (arabic) {
            page.setViewportSize(other, 900);
            note(window, other + " px", page.evaluate(RUN, false));
        }
        page.setViewportSize(NARROW, 900);
        note(window, NARROW + " px", page.evaluate(SIDEWAYS));
        page.setViewportSize(width, 900);
    }

    void foundNothing() {
        assertThat(pages).isPositive();
        assertThat(found).isEmpty();
    }

    /** Without motion, or a colour would be read half way to the next. */
    private static void show(Page page, ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(colours));
    }

    private void note(Window window, String how, Object violations) {
        for (Object one : (List<?>) violations) {
            String note = "%s %s %s: %s"
                    .formatted(
                            window.look().language().tag(), window.address().replaceAll("\\d{12}", "CODE"), how, one);
            if (!found.contains(note)) found.add(note);
        }
    }

    private static String script() {
        try (InputStream in = Inspection.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
