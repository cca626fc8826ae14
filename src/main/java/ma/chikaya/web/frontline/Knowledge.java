package ma.chikaya.web.frontline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the side: how a body is reached, and what it has.
 *
 * @param words what was looked for
 */
public record Knowledge(String words, List<Card> cards) {

    /**
     * A body and how people reach it.
     *
     * @param page its own page
     */
    public record Card(
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address,
            List<String> services,
            String page) {}
}
