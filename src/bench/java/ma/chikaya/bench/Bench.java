package ma.chikaya.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Loads, starts, measures, and prints what came of it beside what is to be reached. */
public final class Bench {

    private static final double START_SECONDS = 4;
    private static final int MEMORY = 400;

    private final Options options;
    private final Corpus corpus;
    private final Stock stock;
    private final List<String> bodyCodes = new ArrayList<>();

    private Bench(Options options) throws IOException {
        this.options = options;
        this.corpus = new Corpus();
        List<Integer> bodies = new ArrayList<>();
        for (String line : communes()) {
            String[] fields = line.split(",", 3);
            bodies.add(Integer.parseInt(fields[0]));
            bodyCodes.add(fields[1]);
        }
        this.stock = new Stock(options.submissions(), bodies);
    }

    public static void main(String... arguments) throws IOException, SQLException, InterruptedException {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        System.exit(new Bench(options).run() ? 0 : 1);
    }

    private boolean run() throws IOException, SQLException, InterruptedException {
        Files.createDirectories(options.data());
        Path loaded = options.data().resolve("loaded");
        if (!Files.exists(loaded)) {
            say("loading %,d submissions into %s", options.submissions(), options.data());
            long from = System.nanoTime();
            try (Product empty = Product.start(options)) {
                Crew.make(empty, stock.bodies());
                new Loading(empty, stock, corpus).load();
            }
            Files.createFile(loaded);
            say("loaded in %d s", Duration.ofNanos(System.nanoTime() - from).toSeconds());
        }
        List<Running.Result> results = new ArrayList<>();
        Duration started;
        long[] memory;
        Expiry.Result expired = null;
        try (Product product = Product.start(options)) {
            started = product.startedIn();
            Wall.set(product, true);
            say("%d clients, %d s each; load of the machine before: %s", options.clients(), options.seconds(), load());
            Running running = new Running(product, options);
            for (Measure measure : new Measures(product.port(), stock, corpus, bodyCodes).all()) {
                if (!options.wants(measure.name())) continue;
                Running.Result result = running.run(measure);
                results.add(result);
                say("  %-9s %8.1f/s", measure.name(), result.rate());
                if (result.firstError() != null) say("            first error: %s", result.firstError());
                if (options.walls()) say("            %s", Wall.costs(product, running, measure));
            }
            memory = product.residentMegabytes();
            if (options.expires()) expired = new Expiry(product, options.submissions()).run();
        }
        // What expired is not what was loaded any more.
        if (expired != null) delete(options.data());
        boolean good = report(results, started, memory);
        return expired == null ? good : report(expired) && good;
    }

    private boolean report(List<Running.Result> results, Duration started, long[] memory) {
        say("");
        say(
                "%-46s %9s %9s %8s %8s %8s %7s %8s %8s  %s",
                "", "to reach", "reached", "p50 ms", "p95 ms", "p99 ms", "errors", "JVM µs", "PG µs", "");
        boolean good = true;
        for (Running.Result result : results) {
            Measure measure = result.measure();
            Timings timings = result.timings();
            String wanted = measure.rate() > 0
                    ? "%,d/s".formatted(measure.rate())
                    : "p95<" + Math.round(Objects.requireNonNullElse(measure.p95(), 0.0));
            say(
                    "%-46s %9s %7.0f/s %8.2f %8.2f %8.2f %7d %8d %8d  %s",
                    measure.title(),
                    wanted,
                    result.rate(),
                    timings.millis(0.50),
                    timings.millis(0.95),
                    timings.millis(0.99),
                    timings.errors(),
                    result.jvm().toNanos() / 1_000,
                    result.database().toNanos() / 1_000,
                    mark(result.reached()));
            good &= result.timings().errors() == 0;
        }
        double seconds = started.toMillis() / 1_000.0;
        say(
                "%-46s %8.0f s %7.1f s %65s",
                "start on this data, to the first page", START_SECONDS, seconds, mark(seconds <= START_SECONDS));
        say(
                "%-46s %6d MB %6d MB   (at most %d MB) %50s",
                "memory of the JVM after it", MEMORY, memory[0], memory[1], mark(memory[1] <= MEMORY));
        return good;
    }

    private boolean report(Expiry.Result expired) {
        say(
                "%-46s %8.0f s %7.1f s %65s",
                "%,d expire on one day, two nodes, one killed".formatted(options.submissions()),
                Expiry.SECONDS,
                expired.seconds(),
                mark(expired.reached()));
        say(
                "  killed after %,d cases; %,d events written; not acted on exactly once: %,d",
                expired.killedAfter(), expired.events(), expired.wrong());
        return expired.wrong() == 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private static String mark(boolean reached) {
        return reached ? "reached" : "MISSED";
    }

    /** Codes and numbers of communes, as the reference data lists them. */
    private static List<String> communes() throws IOException {
        try (BufferedReader bodies = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Bench.class.getResourceAsStream("/reference/bodies.csv")),
                StandardCharsets.UTF_8))) {
            return bodies.lines()
                    .filter(line -> line.matches("\\d+,COM-[^,]+,COMMUNE,.*,addressable,.*"))
                    .limit(Stock.BODIES)
                    .toList();
        }
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static void say(String words, Object... values) {
        System.out.println(words.formatted(values).stripTrailing());
        System.out.flush();
    }

    static {
        Locale.setDefault(Locale.ROOT);
    }
}
