package ma.chikaya.web.desk;

import gg.jte.Content;
import java.util.Map;
import ma.chikaya.web.Page;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;

/** What the last action has done, told once at the top of the page it led to. */
public record Notice(Tone tone, Content text) {

    /**
     * Read from the address an action redirected to, so that nothing is kept between two requests: {@code did} names
     * the message, {@code n} its number.
     */
    public static @Nullable Notice read(Page page, Map<String, String> parameters) {
        String did = parameters.get("did");
        if (did == null || !did.matches("[a-z-]{1,40}") || !page.messages().has("desk.did." + did)) return null;
        int n = number(parameters.get("n"));
        int not = number(parameters.get("not"));
        return new Notice(not > 0 ? Tone.AMBER : Tone.GREEN, page.html("desk.did." + did, "n", n, "not", not));
    }

    private static int number(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,6}") ? 0 : Integer.parseInt(typed);
    }
}
