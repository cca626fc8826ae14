package ma.chikaya.escalation;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.function.Function;
import ma.chikaya.escalation.db.tables.records.ActRecord;
import org.jooq.DSLContext;

/** What was done, written many at once. */
final class Acts {

    /** The citizen is told by the history that the date was missed. */
    static final String CITIZEN = "CITIZEN";

    private static final String ADD = """
            insert into escalation.act (submission_id, rule, round_on, audience, day, at, due_on, code, body_id,
                told_body_id, told_account_id, mail)
            select * from unnest(?::uuid[], ?::text[], ?::date[], ?::text[], ?::int[], ?::timestamptz[], ?::date[],
                ?::text[], ?::int[], ?::int[], ?::int[], ?::boolean[])""";

    private Acts() {}

    /** The key refuses what was done already, and with it the whole batch: that cannot be, for the case is held. */
    static void add(DSLContext sql, List<ActRecord> acts) {
        if (acts.isEmpty()) return;
        sql.connection(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                List<Column> columns = List.of(
                        new Column("uuid", ActRecord::getSubmissionId),
                        new Column("text", ActRecord::getRule),
                        new Column("text", act -> act.getRoundOn().toString()),
                        new Column("text", ActRecord::getAudience),
                        new Column("int4", ActRecord::getDay),
                        new Column("text", act -> act.getAt().toString()),
                        new Column("text", act -> act.getDueOn().toString()),
                        new Column("text", ActRecord::getCode),
                        new Column("int4", ActRecord::getBodyId),
                        new Column("int4", ActRecord::getToldBodyId),
                        new Column("int4", ActRecord::getToldAccountId),
                        new Column("bool", ActRecord::getMail));
                for (int i = 0; i < columns.size(); i++) {
                    Column column = columns.get(i);
                    Object[] values = acts.stream().map(column.value()).toArray();
                    insert.setArray(i + 1, connection.createArrayOf(column.type(), values));
                }
                insert.executeUpdate();
            }
        });
    }

    private record Column(String type, Function<ActRecord, Object> value) {}
}
