package ma.chikaya.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import ma.chikaya.ChikayaTest;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database shows the cases of whom one acts for, and no connection goes on acting for whom it acted before. */
@ChikayaTest
class ScopedTest {

    private static final String LIGHT = "الإنارة مقطوعة في زنقتنا منذ شهر";
    private static final String COUNT = "select count(*) from casework.submission";

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource pool;

    @Autowired
    PlatformTransactionManager manager;

    @Test
    void whoForgetsToSayForWhomFindsNothingAndWritesNothing() {
        Receipt receipt = cast.file(Kind.COMPLAINT, cast.aCommune().body().id(), LIGHT);
        for (String table : List.of(
                "submission",
                "event",
                "searchable",
                "tally",
                "tracking_code",
                "message",
                "note",
                "answer",
                "findable")) {
            assertThat(jdbc.sql("select count(*) from casework." + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("update casework.submission set subject = 'x'").update())
                .isZero();
        assertThat(jdbc.sql("delete from casework.submission").update()).isZero();
        assertThatThrownBy(() -> jdbc.sql("insert into casework.tracking_code values ('000000000000', ?)")
                        .param(receipt.submissionId())
                        .update())
                .hasStackTraceContaining("row-level security");
        assertThat(system()).isPositive();
    }

    @Test
    void everyTableThatHangsOnACaseIsBehindTheWallButWhatAnOfficialHalfWrote() {
        assertThat(jdbc.sql("""
                        select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'casework'::regnamespace and c.relkind in ('r', 'p', 'm')
                            and not c.relrowsecurity and (a.attname = 'submission_id' or c.relname = 'submission')""").query(String.class).list()).containsExactly("scratch");
        // What the connection looks for in a statement is in every way to these tables.
        assertThat(jdbc.sql("""
                        select p.oid::regprocedure::text from pg_proc p
                        where p.prosrc ~ 'casework' and p.pronamespace <> 'casework'::regnamespace""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        select schemaname || '.' || viewname from pg_views
                        where definition ~ 'casework' and schemaname <> 'casework'""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select current_schemas(true)::text")
                        .query(String.class)
                        .single())
                .doesNotContain("casework");
    }

    @Test
    void anOfficialsConnectionShowsHisBodyAndThenTheNextOnes() throws Exception {
        int one = cast.aCommune().body().id();
        int other = cast.aCommune().body().id();
        UUID ofOne = cast.file(Kind.COMPLAINT, one, LIGHT).submissionId();
        UUID ofOther = cast.file(Kind.COMPLAINT, other, LIGHT).submissionId();
        Acting first = Acting.reader(1, Set.of(one), Set.of(one), Set.of());
        Acting second = Acting.reader(2, Set.of(other), Set.of(other), Set.of());
        try (Connection same = pool.getConnection()) {
            for (int turn = 0; turn < 5; turn++) {
                assertThat(Scoped.as(first, () -> idsOn(same))).containsExactly(ofOne);
                assertThat(idsOn(same)).isEmpty();
                assertThat(Scoped.as(second, () -> idsOn(same))).containsExactly(ofOther);
                assertThat(Scoped.as(first.in(ofOther), () -> idsOn(same))).isEmpty();
                assertThat(Scoped.as(first.in(ofOne), () -> idsOn(same))).containsExactly(ofOne);
                assertThat(Scoped.as(Acting.within(ofOther), () -> idsOn(same))).containsExactly(ofOther);
                assertThat(Scoped.as(Acting.filing(), () -> idsOn(same))).isEmpty();
                assertThat(Scoped.as(Acting.national(), () -> idsOn(same))).contains(ofOne, ofOther);
                assertThatThrownBy(() -> Scoped.as(first, () -> {
                            run(same, "update casework.submission set subject = ''");
                            return 0;
                        }))
                        .hasStackTraceContaining("permission denied");
                // The plain statement is not known beforehand, so it acts for whoever is there as well.
                try (Statement plain = same.createStatement();
                        ResultSet counted = plain.executeQuery(COUNT)) {
                    counted.next();
                    assertThat(counted.getInt(1)).isZero();
                }
            }
        }
    }

    @Test
    void whatIsSaidInATransactionThatIsRolledBackIsSaidAgain() {
        int one = cast.aCommune().body().id();
        UUID id = cast.file(Kind.COMPLAINT, one, LIGHT).submissionId();
        Acting reader = Acting.reader(1, Set.of(one), Set.of(one), Set.of());
        TransactionTemplate transactions = new TransactionTemplate(manager);
        Scoped.run(reader, () -> {
            for (int turn = 0; turn < 3; turn++) {
                assertThat(transactions.<List<UUID>>execute(transaction -> {
                            assertThat(Scoped.as(Acting.national(), this::ids)).contains(id);
                            assertThat(ids()).containsExactly(id);
                            transaction.setRollbackOnly();
                            return Scoped.as(Acting.system(), this::ids);
                        }))
                        .contains(id);
                assertThat(ids()).containsExactly(id);
                assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                            assertThat(Scoped.as(Acting.system(), this::ids)).contains(id);
                            Scoped.run(
                                    Acting.system(),
                                    () -> jdbc.sql("select 1 / (0 * count(*)) from casework.submission")
                                            .query(Integer.class)
                                            .single());
                        }))
                        .hasStackTraceContaining("division by zero");
                assertThat(ids()).containsExactly(id);
            }
        });
        assertThat(ids()).isEmpty();
    }

    @Test
    void manyAtOnceEachSeesHisOwn() throws Exception {
        List<Integer> bodies = new ArrayList<>();
        List<UUID> filed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            bodies.add(cast.aCommune().body().id());
            filed.add(cast.file(Kind.COMPLAINT, bodies.getLast(), LIGHT).submissionId());
        }
        List<Future<List<UUID>>> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++) {
                int body = bodies.get(i % 4);
                boolean forgets = i % 5 == 0;
                seen.add(threads.submit(() -> forgets
                        ? ids()
                        : Scoped.as(Acting.reader(body, Set.of(body), Set.of(body), Set.of()), this::ids)));
            }
        }
        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i).get()).isEqualTo(i % 5 == 0 ? List.of() : List.of(filed.get(i % 4)));
        }
    }

    private int system() {
        return Scoped.as(
                Acting.system(), () -> jdbc.sql(COUNT).query(Integer.class).single());
    }

    private List<@Nullable UUID> ids() {
        return jdbc.sql("select id from casework.submission").query(UUID.class).list();
    }

    private static List<UUID> idsOn(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement("select id from casework.submission");
                ResultSet rows = statement.executeQuery()) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) ids.add(rows.getObject(1, UUID.class));
            return ids;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void run(Connection connection, String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
