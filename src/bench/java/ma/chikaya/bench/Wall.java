package ma.chikaya.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Row-level security of the throw-away database, on as in every other, or off to see what it costs. */
final class Wall {

    private Wall() {}

    static void set(Product product, boolean walled) throws IOException, SQLException {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$
                    declare
                        t regclass;
                    begin
                        for t in select distinct polrelid::regclass from pg_policy loop
                            execute format('alter table %%s %s row level security', t);
                        end loop;
                    end
                    $$""".formatted(walled ? "enable" : "disable"));
        }
    }
}
