package ma.chikaya.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Sentences that belong to no story, from {@code demo/phrases.txt}. */
final class Phrases {

    private final Map<String, List<String>> all = new HashMap<>();

    Phrases() {
        for (String line : Stories.lines("/demo/phrases.txt")) {
            int colon = line.indexOf(':');
            all.put(
                    line.substring(0, colon),
                    Stories.cells(line.substring(colon + 1).strip()));
        }
    }

    String one(String key, RandomGenerator random) {
        List<String> choice = Objects.requireNonNull(all.get(key), key);
        return choice.get(random.nextInt(choice.size()));
    }

    /** Empty where there is none for this writing. */
    String oneOrNothing(String key, RandomGenerator random) {
        return all.containsKey(key) ? one(key, random) : "";
    }

    /** One that is there in any case, whatever the random number. */
    String get(String key, int index) {
        List<String> choice = Objects.requireNonNull(all.get(key), key);
        return choice.get(Math.min(index, choice.size() - 1));
    }
}
