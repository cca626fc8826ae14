package ma.chikaya.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Row-level security of the throw-away database, on as in every other, or off to see what it costs. Both are measured in
 * turn on the same warm JVM: two runs differ by more than the wall costs.
 */
final class Wall {

    /** On, off, off, on, so that a machine that slows down or quickens weighs on neither. */
    private static final List<Boolean> TURNS = List.of(true, false, false, true, true, false, false, true);

    /** Plans are made anew where the wall has changed, each connection its own. */
    private static final int WARM_SECONDS = 4;

    private Wall() {}

    /** What one thing costs with the wall against without it, in words. */
    static String costs(Product product, Running running, Measure measure)
            throws IOException, SQLException, InterruptedException {
        List<Running.Result> with = new ArrayList<>();
        List<Running.Result> without = new ArrayList<>();
        for (boolean walled : TURNS) {
            set(product, walled);
            (walled ? with : without).add(running.run(measure, WARM_SECONDS));
        }
        set(product, true);
        double rate = rate(with);
        double free = rate(without);
        return "with row-level security %.0f/s, without %.0f/s: %+.1f %%; PostgreSQL %d and %d µs"
                .formatted(rate, free, 100 * (rate / free - 1), micros(with), micros(without));
    }

    private static double rate(List<Running.Result> results) {
        return results.stream().mapToDouble(Running.Result::rate).average().orElseThrow();
    }

    private static long micros(List<Running.Result> results) {
        return results.stream()
                        .map(Running.Result::database)
                        .reduce(Duration.ZERO, Duration::plus)
                        .dividedBy(results.size())
                        .toNanos()
                / 1_000;
    }

    /** One table after the other, and only those that stand otherwise: the product works meanwhile and holds others. */
    static void set(Product product, boolean walled) throws IOException, SQLException {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("""
                    select distinct c.oid::regclass::text
                      from pg_policy join pg_class c on c.oid = polrelid
                     where c.relrowsecurity <> %s""".formatted(walled))) {
                while (found.next()) tables.add(found.getString(1));
            }
            for (String table : tables) {
                statement.execute(
                        "alter table %s %s row level security".formatted(table, walled ? "enable" : "disable"));
            }
        }
    }
}
