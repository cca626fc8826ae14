package ma.chikaya.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The roles without a login that the application's role takes, one for each way of acting. It never has their rights as its own. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    /** What is to be run so that all of them are there; empty where they are. */
    static List<String> missing(Statement statement, String app) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (String role : names(app)) {
            boolean there = isTrue(statement, "select exists (select from pg_roles where rolname = '" + role + "')");
            if (!there) missing.add("create role \"" + role + "\" nologin");
            boolean given = there
                    && isTrue(
                            statement,
                            "select exists (select from pg_auth_members m join pg_roles r on r.oid = m.roleid"
                                    + " join pg_roles a on a.oid = m.member where r.rolname = '" + role
                                    + "' and a.rolname = '" + app + "' and m.set_option and not m.inherit_option)");
            if (!given) missing.add("grant \"" + role + "\" to \"" + app + "\" with inherit false, set true");
        }
        return missing;
    }

    static void makeMissing(Statement statement, String app) throws SQLException {
        for (String one : missing(statement, app)) statement.execute(one);
    }

    static List<String> names(String app) {
        return Arrays.stream(Acting.Part.values())
                .filter(part -> part != Acting.Part.NOBODY)
                .map(part -> part.role(app))
                .toList();
    }

    private static boolean isTrue(Statement statement, String query) throws SQLException {
        try (ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
