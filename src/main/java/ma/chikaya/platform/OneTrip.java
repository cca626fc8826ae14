package ma.chikaya.platform;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.QueryPart;

/** Several statements in one trip to the database: a trip costs more than most of what it carries. */
public final class OneTrip {

    private OneTrip() {}

    /** Runs them in order, in the caller's transaction, and returns how many rows the first one changed. */
    public static int run(DSLContext sql, List<? extends Query> statements) {
        String text = IntStream.range(0, statements.size())
                .mapToObj(i -> "{" + i + "}")
                .collect(Collectors.joining(";\n"));
        return sql.query(text, statements.toArray(QueryPart[]::new)).execute();
    }
}
