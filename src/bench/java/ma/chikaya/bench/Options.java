package ma.chikaya.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What to measure and how long.
 *
 * @param warm seconds each thing is done before it counts: the JVM compiles what runs often
 * @param app folder of the built application
 * @param java the JVM's options, as {@code bin/run} gives them
 * @param data folder of the throw-away database; kept and used again where {@code keep} says so
 * @param walls whether each thing is measured with row-level security and without it in turn
 * @param only names of the measures wanted; empty for all
 */
record Options(
        Path app,
        List<String> java,
        Path data,
        boolean keep,
        int submissions,
        int clients,
        int seconds,
        int warm,
        boolean walls,
        Set<String> only) {

    private static final int MOST_SUBMISSIONS = 5_000_000;
    static final int MOST_CLIENTS = 64;
    private static final int MOST_SECONDS = 120;

    /** Reads the command line; throws with a sentence where it makes no sense. */
    static Options read(String... arguments) {
        List<String> mine = new ArrayList<>(Arrays.asList(arguments));
        int end = mine.indexOf("--");
        List<String> java = end < 0 ? List.of() : List.copyOf(mine.subList(end + 1, mine.size()));
        if (end >= 0) mine = mine.subList(0, end);
        Path app = Path.of(mine.removeFirst());
        Path data = Path.of(mine.removeFirst());
        boolean keep = false;
        int submissions = 100_000;
        int clients = 8;
        int seconds = 10;
        int warm = 15;
        boolean walls = false;
        Set<String> only = new HashSet<>();
        while (!mine.isEmpty()) {
            String name = mine.removeFirst();
            switch (name) {
                case "--keep" -> keep = true;
                case "--walls" -> walls = true;
                case "--submissions" -> submissions = number(name, mine, 1_000, MOST_SUBMISSIONS);
                case "--clients" -> clients = number(name, mine, 1, MOST_CLIENTS);
                case "--seconds" -> seconds = number(name, mine, 1, MOST_SECONDS);
                case "--warm" -> warm = number(name, mine, 0, MOST_SECONDS);
                case "--only" -> only.addAll(Arrays.asList(value(name, mine).split(",")));
                default -> throw new IllegalArgumentException("unknown option " + name);
            }
        }
        if (keep) data = data.resolve(Integer.toString(submissions));
        return new Options(app, java, data, keep, submissions, clients, seconds, warm, walls, Set.copyOf(only));
    }

    boolean wants(String measure) {
        return only.isEmpty() || only.contains(measure);
    }

    /** Whether all that was loaded is to expire at the end; data that is kept is ruined only where that is asked for. */
    boolean expires() {
        return wants(Expiry.NAME) && (!keep || only.contains(Expiry.NAME));
    }

    private static int number(String name, List<String> rest, int least, int most) {
        String typed = value(name, rest).replace("_", "");
        if (!typed.matches("\\d{1,9}")) throw new IllegalArgumentException(name + " wants a number");
        int number = Integer.parseInt(typed);
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " wants a number from " + least + " to " + most);
        }
        return number;
    }

    private static String value(String name, List<String> rest) {
        if (rest.isEmpty()) throw new IllegalArgumentException(name + " wants a value");
        return rest.removeFirst();
    }
}
