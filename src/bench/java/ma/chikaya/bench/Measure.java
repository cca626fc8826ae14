package ma.chikaya.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One thing measured.
 *
 * @param name as {@code --only} takes it
 * @param clients how many people at once; 0 for the number asked for
 * @param rate a second, to reach
 * @param p95 milliseconds not to pass; null where only the rate counts
 */
record Measure(
        String name,
        String title,
        int clients,
        int rate,
        @Nullable Double p95,
        Person person) {

    /** Makes ready what one client needs. */
    interface Person {
        Act ready(int client) throws IOException;
    }

    /** What is done again and again; fails with an exception where the answer is not the expected one. */
    interface Act {
        void run(int turn) throws IOException;
    }

    static void expect(int status, Wire.Reply reply) throws IOException {
        if (reply.status() != status) {
            throw new IOException("status " + reply.status() + " instead of " + status + ": " + beginning(reply));
        }
    }

    private static String beginning(Wire.Reply reply) {
        String text = reply.text().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(300, text.length()));
    }
}
