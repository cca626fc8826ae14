package ma.chikaya.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectSelectStep;

/**
 * A question that is asked at every page, its text written once: jOOQ writes a statement anew each time it runs, and
 * for a row found by its key that takes longer than the database does.
 */
public final class Prewritten {

    private final DSLContext sql;
    private final String text;
    private final Field<?>[] fields;

    /**
     * Keeps the text of a question.
     *
     * @param question what follows the fields, with any values where the real ones will stand
     */
    public Prewritten(DSLContext sql, Field<?>[] fields, Function<SelectSelectStep<Record>, Select<?>> question) {
        this.sql = sql;
        this.fields = fields.clone();
        this.text = question.apply(sql.select(fields)).getSQL();
    }

    /**
     * Asks, in the caller's transaction where there is one.
     *
     * @param values in the order in which the question names them
     */
    public Result<Record> ask(Object... values) {
        return sql.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(text)) {
                for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
                try (ResultSet rows = statement.executeQuery()) {
                    return sql.fetch(rows, fields);
                }
            }
        });
    }
}
