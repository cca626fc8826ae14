package ma.chikaya.web;

import gg.jte.Content;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Icons drawn into the page, decorative always: the word stands beside them. Known names are those of
 * {@code build/assets/icons.txt}.
 */
public final class Icons {

    private static final Map<String, String> DRAWINGS = Bundled.properties("icons.properties");
    private static final Map<String, Content> STILL = new ConcurrentHashMap<>();
    private static final Map<String, Content> FLIPPING = new ConcurrentHashMap<>();
    private static final Content MARK = Html.trusted(Bundled.text("mark.svg"));

    private Icons() {}

    /** An icon that is the same in both reading directions: clocks, ticks, telephones, magnifiers, media controls. */
    public static Content of(String name) {
        return STILL.computeIfAbsent(name, known -> draw(known, "ic"));
    }

    /** An icon that shows the direction of reading and mirrors with it: arrows, back, send. */
    public static Content flip(String name) {
        return FLIPPING.computeIfAbsent(name, known -> draw(known, "ic flip"));
    }

    /** The product's mark: an eight-pointed star holding a speech bubble and a tick. */
    public static Content mark() {
        return MARK;
    }

    static boolean has(String name) {
        return DRAWINGS.containsKey(name);
    }

    private static Content draw(String name, String classes) {
        String drawing = DRAWINGS.get(name);
        if (drawing == null) throw new IllegalArgumentException("no icon " + name + " in build/assets/icons.txt");
        return Html.trusted(
                "<svg class=\"" + classes + "\" width=\"20\" height=\"20\" viewBox=\"0 0 24 24\" fill=\"none\""
                        + " stroke=\"currentColor\" aria-hidden=\"true\" focusable=\"false\">" + drawing + "</svg>");
    }
}
