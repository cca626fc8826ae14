package ma.chikaya.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ma.chikaya.ChikayaTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application may do in its own database, as the role it connects with. */
@ChikayaTest
class ApplicationRoleTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void ownsNothing() {
        assertThat(strings("select relname from pg_class where relowner = current_user::regrole"))
                .isEmpty();
        assertThat(strings("select nspname from pg_namespace where nspowner = current_user::regrole"))
                .isEmpty();
        assertThat(strings("select proname from pg_proc where proowner = current_user::regrole"))
                .isEmpty();
        assertThat(strings("select datname from pg_database where datdba = current_user::regrole"))
                .isEmpty();
        assertThat(strings("select rolname from pg_roles where rolname = current_user and (rolsuper or rolcreatedb"
                        + " or rolcreaterole or rolreplication or rolbypassrls)"))
                .isEmpty();
        assertThat(strings("select roleid::regrole::text from pg_auth_members where member = current_user::regrole"
                        + " and not inherit_option and not admin_option"))
                .containsExactlyInAnyOrderElementsOf(DatabaseRoles.names("chikaya_app"));
        assertThat(strings("select roleid::regrole::text from pg_auth_members where member = current_user::regrole"
                        + " and (inherit_option or admin_option)"))
                .isEmpty();
    }

    @Test
    void createsNothing() {
        List<@Nullable String> schemas =
                strings("select nspname from pg_namespace where has_schema_privilege(current_user, oid, 'create')"
                        + " and nspname !~ '^pg_'");
        assertThat(schemas).isEmpty();
        assertThatThrownBy(() -> jdbc.sql("create table casework.mine (n int)").update())
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"casework.event", "platform.audit", "law.calendar_in_force"})
    void onlyAddsToTheHistories(String table) {
        for (String change : List.of("update " + table + " set at = at", "delete from " + table, "truncate " + table)) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasStackTraceContaining("permission denied");
        }
    }

    private List<@Nullable String> strings(String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
