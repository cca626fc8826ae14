package ma.chikaya.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Copies a running server's folder: its files as they are, torn or not, then the log of all changes since before the
 * first of them was read, from which a start makes them whole (PostgreSQL manual, 25.3.4). Everything committed before
 * {@link #finish} is in the copy.
 */
final class HotCopy implements AutoCloseable {

    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init", "backup_label", "backup_label.old");

    private final Path folder;
    private final Connection connection;
    private final String start;

    /** Connects to the server that works on a folder, and has it keep its log from now on. */
    HotCopy(Path folder, String superuserPassword) throws IOException, SQLException {
        this.folder = folder;
        List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
        this.connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres",
                PostgresServer.SUPERUSER,
                superuserPassword);
        try {
            String slot = "chikaya_backup_" + ProcessHandle.current().pid();
            text("select slot_name from pg_create_physical_replication_slot('" + slot + "', true, true)");
            this.start = text("select pg_walfile_name(pg_backup_start('chikaya', true))");
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    void copyFiles(ArchiveWriter archive) throws IOException {
        archive.addTree("postgresql", folder, path -> {
            Path inside = folder.relativize(path);
            String name = path.getFileName().toString();
            return !(inside.getNameCount() == 1 && EMPTIED.contains(name))
                    && !LEFT_OUT.contains(name)
                    && !name.startsWith("pgsql_tmp")
                    && !inside.equals(Path.of("global", "pg_control"));
        });
        archive.add("postgresql/global/pg_control", control());
        // Folders inside emptied ones, which the server expects.
        for (String expected : List.of("archive_status", "summaries")) {
            archive.addTree("postgresql/pg_wal/" + expected, folder, path -> false);
        }
    }

    /** Ends the copy: its label, and the log from its first to its last moment. */
    void finish(ArchiveWriter archive) throws IOException, SQLException {
        String end;
        String label;
        try (Statement statement = connection.createStatement();
                ResultSet stopped =
                        statement.executeQuery("select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
            stopped.next();
            end = stopped.getString(1);
            label = stopped.getString(2);
        }
        archive.add("postgresql/backup_label", label.getBytes(StandardCharsets.UTF_8));
        long segment = segment(start);
        for (Path log : logs(start, end)) {
            String name = log.getFileName().toString();
            if (name.length() == 24 && segment(name) != segment++)
                throw new IOException("the log lacks what precedes " + name);
            archive.addFile("postgresql/pg_wal/" + name, log);
        }
        if (segment != segment(end) + 1) throw new IOException("the log does not reach " + end);
    }

    private Path[] logs(String first, String last) throws IOException {
        try (var files = Files.list(folder.resolve("pg_wal"))) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.endsWith(".history")
                                || (name.matches("[0-9A-F]{24}")
                                        && name.compareTo(first) >= 0
                                        && name.compareTo(last) <= 0);
                    })
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    /** The number of a log file of 16 MB: its name without the timeline, 256 files to a "log". */
    private static long segment(String name) {
        return Long.parseLong(name.substring(8, 16), 16) * 256 + Long.parseLong(name.substring(16), 16);
    }

    /** The one file no change log repairs: read until two readings agree, for the server may be writing it. */
    private byte[] control() throws IOException {
        Path file = folder.resolve("global").resolve("pg_control");
        byte[] before = Files.readAllBytes(file);
        for (int attempt = 0; attempt < 100; attempt++) {
            byte[] after = Files.readAllBytes(file);
            if (Arrays.equals(before, after)) return after;
            before = after;
        }
        throw new IOException("pg_control does not hold still");
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** Ends the session, and with it a copy that was not finished and the hold on the log. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
