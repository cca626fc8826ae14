import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Generates jOOQ's tables from the migrations, one package a module, on an embedded server; returns at once when
 * neither the migrations nor this program changed. Arguments: migrations folder, output folder.
 */
public class GenerateTables {

    private static final String ROOT = "ma.chikaya.";

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path out = Path.of(args[1]);
        String hash = hash(migrations);
        Path mark = out.resolve(".hash");
        if (Files.exists(mark) && Files.readString(mark).equals(hash)) return;
        if (Files.exists(out)) {
            try (var files = Files.walk(out)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
        Files.createDirectories(out);
        ((ch.qos.logback.classic.Logger) org.slf4j.LoggerFactory.getLogger("ROOT"))
                .setLevel(ch.qos.logback.classic.Level.ERROR);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (var connection = server.getPostgresDatabase().getConnection()) {
                for (String acting : List.of("reader", "case", "filing", "national", "system")) {
                    connection.createStatement().execute("create role postgres_" + acting);
                }
            }
            Flyway.configure()
                    .dataSource(url, "postgres", "")
                    .locations("filesystem:" + migrations)
                    .defaultSchema("flyway")
                    .placeholders(Map.of("app", "postgres"))
                    .load()
                    .migrate();
            for (String module : schemas(server)) generate(url, module, out);
        }
        Files.writeString(mark, hash);
    }

    private static List<String> schemas(EmbeddedPostgres server) throws Exception {
        try (var connection = server.getPostgresDatabase().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select nspname from pg_namespace where nspname !~ '^pg_'"
                                + " and nspname not in ('information_schema', 'public', 'flyway') order by 1")) {
            var found = new java.util.ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private static void generate(String url, String module, Path out) throws Exception {
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(url)
                        .withUser("postgres")
                        .withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema(module)
                                .withExcludes("event_publication.*|spring_session.*|scheduled_tasks")
                                .withForcedTypes(new ForcedType()
                                        .withName("INSTANT")
                                        .withIncludeTypes("timestamptz|timestamp with time zone")))
                        .withGenerate(new Generate()
                                .withDeprecationOnUnknownTypes(false)
                                .withRecords(true)
                                .withPojos(false)
                                .withDaos(false)
                                .withGlobalObjectReferences(true)
                                .withGeneratedAnnotation(false))
                        .withTarget(new Target()
                                .withPackageName(ROOT + module + ".db")
                                .withDirectory(out.toString())
                                .withClean(false))));
    }

    private static String hash(Path migrations) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        var files = new TreeMap<String, Path>();
        try (var walk = Files.walk(migrations)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> files.put(migrations.relativize(file).toString(), file));
        }
        String self = System.getProperty("jdk.launcher.sourcefile", "build/GenerateTables.java");
        if (Files.exists(Path.of(self))) files.put("", Path.of(self));
        for (var file : files.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file.getValue()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
