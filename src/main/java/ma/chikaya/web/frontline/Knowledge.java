package ma.chikaya.web.frontline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the side: articles that answer, how a body is reached, and what it has.
 *
 * @param words what was looked for
 */
public record Knowledge(String words, List<Help> articles, List<Card> cards) {

    /** An article and its first words. */
    public record Help(String title, String lead, String page) {}

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
