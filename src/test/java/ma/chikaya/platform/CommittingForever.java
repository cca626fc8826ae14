package ma.chikaya.platform;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process to be killed: it says each number once it is committed. Argument: the data folder. */
class CommittingForever {

    public static void main(String[] arguments) throws Exception {
        Database database = new EmbeddedDatabase(Path.of(arguments[0]), true).database();
        try (var connection = DriverManager.getConnection(database.url(), database.owner(), database.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("create table counted (n int)");
            for (int n = 1; ; n++) {
                statement.execute("insert into counted values (" + n + ")");
                System.out.println(n);
            }
        }
    }
}
