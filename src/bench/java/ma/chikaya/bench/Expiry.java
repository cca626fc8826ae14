package ma.chikaya.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Everything expires on one day: two nodes share the work on one database, and one of them is killed in the middle. All
 * that was loaded is made open and a day late, so this comes last and the data is not used again.
 */
final class Expiry {

    static final String NAME = "expiry";
    static final double SECONDS = 60;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Product first;
    private final int cases;

    Expiry(Product first, int cases) {
        this.first = first;
        this.cases = cases;
    }

    /**
     * What came of it.
     *
     * @param killedAfter how many cases had been acted on when a node died
     * @param wrong cases not acted on exactly once; must be nought
     */
    record Result(double seconds, int killedAfter, int wrong, long events) {

        boolean reached() {
            return wrong == 0 && seconds <= SECONDS;
        }
    }

    Result run() throws IOException, SQLException, InterruptedException {
        try (Connection connection = first.superuser();
                Statement sql = connection.createStatement()) {
            expire(sql);
            Product second = first.another();
            try {
                return measure(sql, second);
            } finally {
                second.close();
            }
        }
    }

    private static void expire(Statement sql) throws SQLException {
        // The day's own run comes when everything is ready.
        sql.execute("update platform.scheduled_tasks set execution_time = now() + interval '1 hour'"
                + " where task_name like 'escalation-%'");
        sql.execute("truncate escalation.act");
        sql.execute("""
                update casework.submission
                   set state = 'UNDER_STUDY', ball = 'BODY', decided_on = null, answered_at = null, triage_by = null,
                       decide_by = current_date - 1, due_on = current_date - 1, round_on = current_date - 1,
                       act_on = current_date - 11""");
        sql.execute("delete from casework.event where type in ('REMINDED', 'ESCALATED', 'MISSED')");
        sql.execute("vacuum (analyze) casework.submission");
        sql.execute("checkpoint");
    }

    private Result measure(Statement sql, Product second) throws SQLException, InterruptedException {
        sql.execute("update platform.scheduled_tasks set execution_time = now() where task_name like 'escalation-%'");
        long begun = 0;
        int killedAfter = 0;
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < patience) {
            int left = number(sql, "select count(*) from casework.submission where act_on < current_date");
            if (begun == 0 && left < cases) begun = System.nanoTime();
            if (begun != 0 && killedAfter == 0 && left <= cases / 2) {
                second.kill();
                killedAfter = cases - left;
            }
            if (left == 0) break;
            Thread.sleep(100);
        }
        double seconds = begun == 0 ? Double.POSITIVE_INFINITY : (System.nanoTime() - begun) / 1e9;
        return new Result(
                seconds,
                killedAfter,
                wrong(sql),
                number(sql, "select count(*) from casework.event where type in ('REMINDED', 'ESCALATED', 'MISSED')"));
    }

    /** Each case: told once to the handler, the supervisor, the body above and the citizen, and each said once. */
    private static int wrong(Statement sql) throws SQLException {
        return number(sql, """
                select count(*)
                  from casework.submission s
                  left join (select submission_id, count(*) as n from escalation.act group by 1) a
                    on a.submission_id = s.id
                  left join (select submission_id, count(*) filter (where type = 'MISSED') as missed,
                                    count(*) filter (where type = 'REMINDED') as reminded,
                                    count(*) filter (where type = 'ESCALATED') as escalated, max(seq) as last
                               from casework.event group by 1) e
                    on e.submission_id = s.id
                 where a.n is distinct from 4 or e.missed is distinct from 1 or e.reminded is distinct from 2
                    or e.escalated is distinct from 1 or e.last <> s.seq""");
    }

    private static int number(Statement sql, String question) throws SQLException {
        try (ResultSet answer = sql.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
