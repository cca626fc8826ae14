package ma.chikaya.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a body's own page says beside what the directory knows of it.
 *
 * @param version counts its changes; zero where nothing was entered yet
 * @param topics codes of the topics, or groups, it offers; empty where those of its services serve
 */
public record Window(
        int body,
        int version,
        @Nullable String welcomeAr,
        @Nullable String welcomeFr,
        @Nullable String welcomeZgh,
        Set<String> topics) {

    public static final int LONGEST_WELCOME = 600;

    public Window {
        topics = Set.copyOf(topics);
    }

    static Window none(int body) {
        return new Window(body, 0, null, null, null, Set.of());
    }
}
