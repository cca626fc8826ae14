package ma.chikaya.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;

/** Somebody's hands on a keyboard, and nothing else. */
final class Keys {

    private static final int FAR = 120;

    private final Window window;
    private final Keyboard keyboard;
    private int strokes;

    Keys(Window window) {
        this.window = window;
        this.keyboard = window.page().keyboard();
    }

    /** Presses Tab until the focus is there; throws where it never comes. */
    Keys to(String selector) {
        for (int i = 0; i < FAR; i++) {
            if (isAt(selector)) return this;
            keyboard.press("Tab");
            strokes++;
        }
        throw new AssertionError("no way by Tab to " + selector + " on " + window.address());
    }

    boolean isAt(String selector) {
        return (boolean) window.page().evaluate("(there) => document.activeElement.matches(there)", selector);
    }

    void type(String text) {
        keyboard.insertText(text);
        strokes += text.length();
    }

    void press(String key) {
        keyboard.press(key);
        strokes++;
    }

    /** Every key pressed so far, each letter typed among them. */
    int strokes() {
        return strokes;
    }

    /**
     * Presses a key with Alt, for the control that names it as its access key, and waits for the page it leads to. The
     * browser hears access keys in the character that follows a key, which the driver's own keys leave out.
     */
    void alt(char key) {
        window.leave(() -> {
            JsonObject character = new JsonObject();
            character.addProperty("type", "char");
            character.addProperty("modifiers", 1);
            character.addProperty("text", String.valueOf(key));
            character.addProperty("unmodifiedText", String.valueOf(key));
            CDPSession session = window.page().context().newCDPSession(window.page());
            session.send("Input.dispatchKeyEvent", character);
            session.detach();
        });
        strokes++;
    }

    /** Presses Enter and waits for the page it leads to. */
    void enter() {
        window.leave(() -> keyboard.press("Enter"));
        strokes++;
    }
}
