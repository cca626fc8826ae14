package ma.chikaya.demo;

import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One submission as it is going to be: the same for the same number, so that a loading broken off goes on alike.
 *
 * @param other where it is redirected or referred to, or who is competent
 * @param pace how much longer than in a hurry everything takes
 */
record Plan(
        int number,
        Story story,
        Story.Text text,
        Details details,
        Crew crew,
        Crew other,
        @Nullable String territory,
        Fate fate,
        Instant filedAt,
        int pace) {

    boolean unaddressed() {
        return fate == Fate.AT_DESK || fate == Fate.ROUTED;
    }

    /** What is random in its life, the same each time. */
    Random random() {
        return new Random(number * 7919L + 13);
    }

    String fill(String words) {
        return details.fill(words, text.language() == ma.chikaya.kernel.Language.FR ? "fr" : "ar");
    }
}
