package ma.chikaya.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Officials of the bodies that have joined: a handler and a supervisor each, all with one password. */
final class Crew {

    static final String PASSWORD = "a long password for the bench";

    private Crew() {}

    /** The large body has a handler for each client. */
    static String handler(int body, int client) {
        return "handler" + body + "-" + client + "@example.ma";
    }

    static String handler(int body) {
        return handler(body, 0);
    }

    static String supervisor(int body) {
        return "supervisor" + body + "@example.ma";
    }

    static void make(Product product, List<Integer> bodies) throws IOException, SQLException {
        String hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
        try (Connection connection = product.database()) {
            connection.setAutoCommit(false);
            for (int client = 1; client < Options.MOST_CLIENTS; client++) {
                add(connection, handler(bodies.getFirst(), client), hash, bodies.getFirst(), "HANDLER");
            }
            for (int body : bodies) {
                add(connection, handler(body), hash, body, "HANDLER");
                add(connection, supervisor(body), hash, body, "SUPERVISOR");
                try (PreparedStatement joined =
                        connection.prepareStatement("insert into directory.joined values (?, now())")) {
                    joined.setInt(1, body);
                    joined.execute();
                }
            }
            connection.commit();
        }
    }

    private static void add(Connection connection, String email, String hash, int body, String role)
            throws SQLException {
        try (PreparedStatement account = connection.prepareStatement("""
                        insert into accounts.account (email, password_hash, name_ar, name_fr, created_at, words)
                        values (?, ?, 'موظف', 'Fonctionnaire', now(), array['موظف']) returning id""");
                PreparedStatement membership = connection.prepareStatement("""
                        insert into accounts.membership (account_id, body_id, role, since)
                        values (?, ?, ?, current_date - 400)""")) {
            account.setString(1, email);
            account.setString(2, hash);
            try (ResultSet made = account.executeQuery()) {
                made.next();
                membership.setInt(1, made.getInt(1));
            }
            membership.setInt(2, body);
            membership.setString(3, role);
            membership.execute();
        }
    }
}
