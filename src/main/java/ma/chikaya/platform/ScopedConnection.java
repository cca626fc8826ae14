package ma.chikaya.platform;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database that acts for whom {@link Scoped} says. It remembers what the session carries and tells
 * the database only where a statement on cases wants something else: a trip costs more than most statements.
 */
final class ScopedConnection extends DefaultConnection {

    /** What is behind the wall. jOOQ and migrations write schemas before every name; no search path leads there. */
    private static final List<String> WALLED = List.of("casework", "people", "\"intake\".\"answer\"", "intake.answer");

    private static final String CARRY = """
            select set_config('chikaya.account', ?, false), set_config('chikaya.bodies', ?, false),
            set_config('chikaya.own', ?, false), set_config('chikaya.services', ?, false),
            set_config('chikaya.counters', ?, false),
            set_config('chikaya.case', %s, false), set_config('role', ?, false)""";
    private static final String CARRY_NO_CASE = CARRY.formatted("''");
    private static final String ENTER = CARRY.formatted("coalesce(casework.entered(?, ?, ?)::text, '')");

    private final String app;

    /** Null where it is not known: a rollback takes back what was said in its transaction. */
    private @Nullable Acting carried = Acting.NOBODY;

    /** The same by the id of the case where it was entered by its code. */
    private @Nullable Acting also;

    /** @param app the role it signed in as */
    ScopedConnection(Connection connection, String app) {
        super(connection);
        this.app = app;
    }

    private void carry() throws SQLException {
        Scoped.Coming coming = Scoped.current();
        Acting wanted = coming.acting();
        if (isCarried(wanted)) return;
        UUID inside = coming.entered();
        forget();
        try (PreparedStatement statement = getDelegate().prepareStatement(wanted.enters() ? ENTER : CARRY_NO_CASE)) {
            int n = 0;
            statement.setString(++n, wanted.account());
            statement.setString(++n, wanted.bodies());
            statement.setString(++n, wanted.own());
            statement.setString(++n, wanted.services());
            statement.setString(++n, wanted.counters());
            if (wanted.enters()) {
                statement.setObject(++n, inside == null ? wanted.submission() : inside, java.sql.Types.OTHER);
                statement.setString(++n, inside == null ? wanted.code() : null);
                statement.setBoolean(++n, inside == null && wanted.isOfficial());
            }
            statement.setString(++n, wanted.part().role(app));
            try (ResultSet said = statement.executeQuery()) {
                said.next();
                String entered = said.getString(6);
                if (!entered.isEmpty()) {
                    UUID id = UUID.fromString(entered);
                    coming.enters(id);
                    if (wanted.code() != null) also = wanted.in(id);
                }
            }
        }
        carried = wanted;
    }

    /** What an official sees changes with the case, so he enters it anew each time he comes: the same coming is the same object. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isCarried(Acting wanted) {
        if (wanted == carried) return true;
        return !(wanted.enters() && wanted.isOfficial()) && (wanted.equals(carried) || wanted.equals(also));
    }

    private void forget() {
        carried = null;
        also = null;
    }

    private void carryFor(String sql) throws SQLException {
        for (String walled : WALLED) {
            if (sql.contains(walled)) {
                carry();
                return;
            }
        }
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        carryFor(sql);
        return super.prepareStatement(sql);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        carryFor(sql);
        return super.prepareStatement(sql, type, concurrency);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holding) throws SQLException {
        carryFor(sql);
        return super.prepareStatement(sql, type, concurrency, holding);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int generated) throws SQLException {
        carryFor(sql);
        return super.prepareStatement(sql, generated);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int[] generated) throws SQLException {
        carryFor(sql);
        return super.prepareStatement(sql, generated);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, String[] generated) throws SQLException {
        carryFor(sql);
        return super.prepareStatement(sql, generated);
    }

    @Override
    public CallableStatement prepareCall(String sql) throws SQLException {
        carryFor(sql);
        return super.prepareCall(sql);
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
        carryFor(sql);
        return super.prepareCall(sql, type, concurrency);
    }

    @Override
    public CallableStatement prepareCall(String sql, int type, int concurrency, int holding) throws SQLException {
        carryFor(sql);
        return super.prepareCall(sql, type, concurrency, holding);
    }

    /** What it will be given is not known yet. */
    @Override
    public Statement createStatement() throws SQLException {
        carry();
        return super.createStatement();
    }

    @Override
    public Statement createStatement(int type, int concurrency) throws SQLException {
        carry();
        return super.createStatement(type, concurrency);
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holding) throws SQLException {
        carry();
        return super.createStatement(type, concurrency, holding);
    }

    @Override
    public void rollback() throws SQLException {
        forget();
        super.rollback();
    }

    @Override
    public void rollback(Savepoint savepoint) throws SQLException {
        forget();
        super.rollback(savepoint);
    }

    /** A transaction that failed is rolled back by this too. */
    @Override
    public void commit() throws SQLException {
        Acting said = carried;
        Acting saidToo = also;
        forget();
        super.commit();
        carried = said;
        also = saidToo;
    }
}
