package ma.chikaya.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    Path folder;

    Path data;
    Path elsewhere;

    @BeforeEach
    void makeFolders() {
        data = SharedPrograms.in(folder.resolve("data"));
        elsewhere = folder.resolve("elsewhere");
    }

    @AfterEach
    void leavePrograms() throws IOException {
        SharedPrograms.leave(folder);
    }

    @Test
    void takesWhatIsWrittenWhileItRuns() throws Exception {
        Path file = folder.resolve("hot.tar.gz");
        AtomicInteger committed = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        int before;
        int after;
        try (EmbeddedDatabase running = new EmbeddedDatabase(data, true)) {
            fill(running.database());
            store("files/ab/cd/attachment", "a photograph");
            Thread writer = Thread.ofPlatform().start(() -> count(running.database(), committed, enough));
            while (committed.get() < 100) Thread.onSpinWait();
            before = committed.get();
            assertThat(new Backup(data, file).run()).isEqualTo("hot");
            after = committed.get();
            enough.set(true);
            writer.join();
        }
        assertThat(after).isGreaterThan(before);
        new Restore(elsewhere, file, false).run();
        int kept = restoredCount();
        assertThat(kept).isBetween(before, committed.get());
        assertThat(elsewhere.resolve("files/ab/cd/attachment")).hasContent("a photograph");
        assertThat(elsewhere.resolve("secret")).hasSameTextualContentAs(data.resolve("secret"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(elsewhere.resolve("secret"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesWhatIsCommittedAfterTheFilesWereCopied() throws Exception {
        Path file = folder.resolve("late.tar");
        try (EmbeddedDatabase running = new EmbeddedDatabase(data, true)) {
            fill(running.database());
            String superuser = DatabasePasswords.readOrMake(data.resolve("database.properties"))
                    .superuser();
            Properties description = new Properties();
            description.setProperty("format", Backup.FORMAT);
            description.setProperty("postgresql", "18");
            try (var archive = new ArchiveWriter(Files.newOutputStream(file), description);
                    HotCopy copy = new HotCopy(data.resolve("postgresql"), superuser)) {
                copy.copyFiles(archive);
                try (Connection owner = open(running.database())) {
                    // More than one log file of 16 MB, and checkpoints that would recycle them.
                    for (int n = 1; n <= 60; n++) {
                        owner.createStatement()
                                .execute("insert into counted select 0, repeat(md5(random()::text), 32)"
                                        + " from generate_series(1, 600)");
                        owner.createStatement().execute("insert into counted values (" + n + ")");
                    }
                }
                checkpoint(running.database(), superuser);
                copy.finish(archive);
                archive.addFile("database.properties", data.resolve("database.properties"));
                archive.complete();
            }
        }
        new Restore(elsewhere, file, false).run();
        assertThat(restoredCount()).isEqualTo(60);
    }

    @Test
    void takesAFolderNobodyWorksOnAsItIs() throws Exception {
        Path file = folder.resolve("cold.tar.gz");
        try (EmbeddedDatabase running = new EmbeddedDatabase(data, true)) {
            fill(running.database());
            try (Connection owner = open(running.database())) {
                owner.createStatement().execute("insert into counted select generate_series(1, 500)");
            }
        }
        assertThat(new Backup(data, file).run()).isEqualTo("cold");
        new Restore(elsewhere, file, false).run();
        assertThat(restoredCount()).isEqualTo(500);
    }

    @Test
    void isNotPutOverWhatIsThereUnlessForced() throws Exception {
        Path file = folder.resolve("cold.tar.gz");
        new EmbeddedDatabase(data, false).close();
        new Backup(data, file).run();
        store("files/later", "stored after the backup");
        assertThatThrownBy(() -> new Restore(data, file, false).run()).isInstanceOf(RefusedStart.class);
        assertThat(data.resolve("files/later")).exists();

        new Restore(data, file, true).run();
        assertThat(data.resolve("files/later")).doesNotExist();
        try (var found = Files.find(data, 4, (path, facts) -> path.endsWith("files/later"))) {
            assertThat(found).hasSize(1);
        }
        SharedPrograms.in(data);
        new EmbeddedDatabase(data, false).close();
    }

    @Test
    void isNotPutBackWhereItIsCutShortOrForeign() throws Exception {
        Path file = folder.resolve("cold.tar.gz");
        new EmbeddedDatabase(data, false).close();
        new Backup(data, file).run();
        byte[] whole = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.tar.gz");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThatThrownBy(() -> new Restore(elsewhere, cut, false).run()).isInstanceOf(RefusedStart.class);
        Path foreign = folder.resolve("foreign.tar");
        Files.writeString(foreign, "not an archive");
        assertThatThrownBy(() -> new Restore(elsewhere, foreign, false).run()).isInstanceOf(RefusedStart.class);
        try (var left = Files.list(elsewhere)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("lock");
        }
    }

    private void store(String name, String content) throws IOException {
        Path target = data.resolve(name);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
    }

    private void fill(Database database) throws SQLException, IOException {
        store("secret", "of this installation");
        try (Connection owner = open(database)) {
            owner.createStatement().execute("create table counted (n int, weight text)");
            owner.createStatement()
                    .execute("insert into counted select 0, repeat(md5(n::text), 20) from generate_series(1, 20000) n");
        }
    }

    private static void count(Database database, AtomicInteger committed, AtomicBoolean enough) {
        try (Connection owner = open(database)) {
            while (!enough.get()) {
                owner.createStatement().execute("insert into counted values (" + (committed.get() + 1) + ")");
                committed.incrementAndGet();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The numbers found after a start on the restored folder: none may be missing below the last. */
    private int restoredCount() throws SQLException {
        SharedPrograms.in(elsewhere);
        try (EmbeddedDatabase restored = new EmbeddedDatabase(elsewhere, true);
                Connection owner = open(restored.database());
                var answer = owner.createStatement()
                        .executeQuery("select count(distinct n), max(n), count(*) filter (where n = 0) from counted"
                                + " where n > 0 or weight is not null")) {
            answer.next();
            assertThat(answer.getInt(3)).isGreaterThanOrEqualTo(20000);
            int last = answer.getInt(2);
            assertThat(answer.getInt(1)).as("numbers from 0 to the last").isEqualTo(last + 1);
            return last;
        }
    }

    private static void checkpoint(Database database, String superuser) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), "postgres", superuser)) {
            for (int round = 0; round < 3; round++) {
                connection.createStatement().execute("select pg_switch_wal()");
                connection.createStatement().execute("checkpoint");
            }
        }
    }

    private static Connection open(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
    }
}
