package ma.chikaya.browser;

import com.microsoft.playwright.Keyboard;

/** Somebody's hands on a keyboard, and nothing else. */
final class Keys {

    private static final int FAR = 120;

    private final Window window;
    private final Keyboard keyboard;

    Keys(Window window) {
        this.window = window;
        this.keyboard = window.page().keyboard();
    }

    /** Presses Tab until the focus is there; throws where it never comes. */
    Keys to(String selector) {
        for (int i = 0; i < FAR; i++) {
            if (isAt(selector)) return this;
            keyboard.press("Tab");
        }
        throw new AssertionError("no way by Tab to " + selector + " on " + window.address());
    }

    boolean isAt(String selector) {
        return (boolean) window.page().evaluate("(there) => document.activeElement.matches(there)", selector);
    }

    void type(String text) {
        keyboard.insertText(text);
    }

    void press(String key) {
        keyboard.press(key);
    }

    /** Presses Enter and waits for the page it leads to. */
    void enter() {
        window.leave(() -> keyboard.press("Enter"));
    }
}
