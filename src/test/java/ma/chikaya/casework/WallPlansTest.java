package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.platform.Settings;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Behind the wall lists and searches keep their indexes, planned once for all values as the application's are. */
@ChikayaTest
class WallPlansTest {

    private static final int BODY = 900_001;
    private static final Scope SCOPE = new Scope(77, Set.of(BODY), Set.of(), Set.of());

    @Autowired
    Inbox inbox;

    @Autowired
    AnsweredCases answers;

    @Autowired
    HikariDataSource pool;

    @Autowired
    Settings settings;

    private Connection connection;

    /** Enough rows that an index pays, in a transaction that is undone. */
    @BeforeEach
    void fill() throws Exception {
        Properties passwords = new Properties();
        try (var file = Files.newBufferedReader(settings.data().resolve("database.properties"))) {
            passwords.load(file);
        }
        connection = DriverManager.getConnection(
                pool.getJdbcUrl() + "?preferQueryMode=simple", "postgres", passwords.getProperty("superuser"));
        connection.setAutoCommit(false);
        run("""
                insert into casework.submission (id, code, kind, state, chain, language, written_in, subject, body, channel,
                    received_on, filed_at, person_id, complainant_type, withheld, body_id, body_received_on, decide_by,
                    answer_by, due_on, ball, updated_at, answered_at)
                select md5('wall' || n)::uuid, lpad(n::text, 12, '0'), 'COMPLAINT',
                    case when n % 3 = 0 then 'ANSWERED' else 'REGISTERED' end, '', 'ar', 'ar', '', '', 'WEB',
                    date '2026-01-01', now(), md5('x')::uuid, 'RESIDENT', false, 900000 + n % 40, date '2026-01-01',
                    date '2026-01-01' + n % 300, date '2026-03-01' + n % 300,
                    case when n % 3 = 0 then null else date '2026-01-01' + n % 300 end, 'BODY', now() - n * interval '1 minute',
                    case when n % 3 = 0 then now() - n * interval '1 minute' end
                from generate_series(1, 40000) n""");
        run("""
                insert into casework.searchable (submission_id, filed_on, body_id, terms)
                select md5('wall' || n)::uuid, date '2026-01-01', 900000 + n % 40, array_to_tsvector(array[
                    '@' || (900000 + n % 40), 'lamp', 'street' || n % 7, 'rare' || n])
                from generate_series(1, 40000) n""");
        run("analyze casework.submission");
        run("analyze casework.searchable");
        run("set local plan_cache_mode = force_generic_plan");
        run("select set_config('chikaya.account', '77', true), set_config('chikaya.bodies', '{900001}', true),"
                + " set_config('chikaya.own', '{900001}', true), set_config('chikaya.services', '{}', true)");
        run("set local role " + pool.getUsername() + "_reader");
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theInboxIsReadInItsOrderFromItsIndex() throws SQLException {
        String plan = plan(query(InboxQuery.View.OPEN, null, null));
        assertThat(plan)
                .contains("submission_inbox", "Index Cond: (body_id = $1)")
                // The wall itself: numbers compared with what was read once for the whole query.
                .containsPattern("Filter: .*body_id = ANY \\(\\(InitPlan \\d")
                .doesNotContain("Sort");
    }

    @Test
    void finishedCasesAreReadFromTheirs() throws SQLException {
        assertThat(plan(query(InboxQuery.View.DONE, null, null)))
                .contains("submission_done")
                .doesNotContain("Sort");
    }

    @Test
    void theNextPageStartsAtItsPlace() throws SQLException {
        var after = new InboxQuery.Cursor("2026-05-01", new java.util.UUID(1, 1));
        assertThat(plan(query(InboxQuery.View.OPEN, null, after)))
                .contains("submission_inbox")
                .containsPattern("Index Cond: .*ROW\\(due_on, id\\) > ROW")
                .doesNotContain("Sort");
    }

    @Test
    void aRareWordIsFoundInTheIndexOfWords() throws SQLException {
        assertThat(plan(query(InboxQuery.View.OPEN, "rare4321", null)))
                .contains("searchable_terms")
                .containsPattern("Index Cond: .*terms @@")
                .containsPattern("(submission_pkey|submission_inbox)");
    }

    @Test
    void aWordThatIsEverywhereIsLookedUpInTheInboxsOrder() throws SQLException {
        // A body with few rows is quicker gathered and sorted; a bench has many, this database what other tests left.
        run("set enable_bitmapscan = off");
        try {
            assertThat(plan(query(InboxQuery.View.OPEN, "lamp", null)))
                    .contains("submission_inbox")
                    .contains("searchable_pkey")
                    .doesNotContain("Sort");
        } finally {
            run("reset enable_bitmapscan");
        }
    }

    @Test
    void theLotGoesOnWhereItStoppedWithoutLookingAtWhatWasDrawnBefore() throws SQLException {
        var mark = new AnsweredCases.Answered(Instant.parse("2026-11-01T09:00:00Z"), new java.util.UUID(1, 1));
        assertThat(plan(answers.next(mark, mark.at().plusSeconds(86_400), 500)))
                .contains("submission_answered")
                .containsPattern("Index Cond: .*ROW\\(answered_at, id\\) > ROW")
                .doesNotContain("Sort");
    }

    private static InboxQuery query(InboxQuery.View view, @Nullable String words, InboxQuery.@Nullable Cursor after) {
        return new InboxQuery(view, false, null, null, null, null, null, words, after, 50);
    }

    private String plan(InboxQuery query) throws SQLException {
        return plan(inbox.page(SCOPE, query));
    }

    private String plan(Query query) throws SQLException {
        int[] n = {0};
        String numbered = Pattern.compile("\\?").matcher(query.getSQL()).replaceAll(found -> "\\$" + ++n[0]);
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain (generic_plan, costs off) " + numbered)) {
            while (lines.next()) plan.append(lines.getString(1)).append('\n');
        }
        return plan.toString();
    }

    private void run(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
