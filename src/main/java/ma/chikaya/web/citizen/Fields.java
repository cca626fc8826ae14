package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import ma.chikaya.text.CleanText;

/** What a form posted, made harmless: no control characters, no halves of characters, never null. */
record Fields(HttpServletRequest request) {

    /** Several lines. */
    String text(String name) {
        return CleanText.clean(raw(name));
    }

    /** One line. */
    String line(String name) {
        return CleanText.cleanLine(raw(name));
    }

    boolean has(String name) {
        return !line(name).isEmpty();
    }

    /** What the button that was pressed stands for; the form's own purpose where none says. */
    String then() {
        return line("then");
    }

    boolean isThen(String word) {
        return then().equals(word);
    }

    private String raw(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
