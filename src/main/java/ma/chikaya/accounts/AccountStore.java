package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;
import static ma.chikaya.accounts.db.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.Prewritten;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads accounts, each with the memberships in force today, in one query. */
@Component
class AccountStore {

    static final List<String> DECIDING =
            Stream.of(Role.values()).filter(Role::decides).map(Role::name).toList();

    private static final Field<Boolean> HAS_PASSWORD =
            DSL.field(ACCOUNT.PASSWORD_HASH.isNotNull()).as("has_password");

    private static final Field<?>[] FIELDS = {
        ACCOUNT.ID,
        ACCOUNT.EMAIL,
        ACCOUNT.NAME_AR,
        ACCOUNT.NAME_FR,
        ACCOUNT.LANGUAGE,
        ACCOUNT.ACTIVE,
        ACCOUNT.PASSWORD_TEMPORARY,
        HAS_PASSWORD,
        ACCOUNT.CREATED_AT,
        ACCOUNT.ACTIVATED_AT,
        ACCOUNT.LAST_SIGN_IN,
        ACCOUNT.TOTP_SINCE,
        ACCOUNT.VERSION,
        MEMBERSHIP.ID,
        MEMBERSHIP.BODY_ID,
        MEMBERSHIP.SERVICE_ID,
        MEMBERSHIP.ROLE,
        MEMBERSHIP.DEPUTY,
        MEMBERSHIP.SINCE,
        MEMBERSHIP.UNTIL
    };

    private final DSLContext sql;
    private final Today today;
    private final Prewritten byId;
    private final Prewritten inBody;

    AccountStore(DSLContext sql, Today today) {
        this.sql = sql;
        this.today = today;
        this.byId = new Prewritten(sql, FIELDS, rows -> question(rows, ACCOUNT.ID.eq(0)));
        this.inBody = new Prewritten(sql, FIELDS, rows -> question(rows, in(0, null)));
    }

    Optional<Account> find(int id) {
        var day = today.get();
        return accounts(byId.ask(day, day, id)).stream().findFirst();
    }

    Optional<Account> find(String email) {
        return list(ACCOUNT.EMAIL.eq(email)).stream().findFirst();
    }

    /** The active officials of a body who can sign in, in any role where none is named. */
    List<Account> listOf(int bodyId, @Nullable Role role) {
        if (role != null) return list(in(bodyId, role));
        var day = today.get();
        return accounts(inBody.ask(day, day, bodyId, day, day));
    }

    private Condition in(int bodyId, @Nullable Role role) {
        return DSL.condition(ACCOUNT.ACTIVE)
                .and(ACCOUNT.PASSWORD_HASH.isNotNull())
                .and(ACCOUNT.ID.in(select(MEMBERSHIP.ACCOUNT_ID)
                        .from(MEMBERSHIP)
                        .where(
                                MEMBERSHIP.BODY_ID.eq(bodyId),
                                role == null ? noCondition() : MEMBERSHIP.ROLE.eq(role.name()),
                                inForce())));
    }

    List<Account> list(Condition which) {
        return accounts(question(sql.select(FIELDS), which).fetch());
    }

    private Select<Record> question(SelectSelectStep<Record> rows, Condition which) {
        return rows.from(ACCOUNT)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID), inForce())
                .where(which)
                .orderBy(ACCOUNT.ID, MEMBERSHIP.ID);
    }

    private static List<Account> accounts(List<? extends Record> rows) {
        Map<Integer, Account> found = new LinkedHashMap<>();
        Map<Integer, List<HeldMembership>> held = new HashMap<>();
        rows.forEach(row -> {
            found.putIfAbsent(row.get(ACCOUNT.ID), account(row));
            if (row.get(MEMBERSHIP.ID) == null) return;
            held.computeIfAbsent(row.get(ACCOUNT.ID), id -> new ArrayList<>()).add(membership(row));
        });
        return found.values().stream()
                .map(account -> account.with(held.getOrDefault(account.id(), List.of())))
                .toList();
    }

    Map<Integer, LocalText> findNames(Collection<Integer> ids) {
        Map<Integer, LocalText> names = new HashMap<>();
        sql.select(ACCOUNT.ID, ACCOUNT.NAME_AR, ACCOUNT.NAME_FR)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(DSL.any(ids.toArray(Integer[]::new))))
                .forEach(row -> names.put(row.value1(), new LocalText(row.value2(), row.value3())));
        return names;
    }

    boolean isEmpty() {
        return !sql.fetchExists(ACCOUNT);
    }

    Optional<Integer> findIdOf(String email) {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchOptional(ACCOUNT.ID);
    }

    /**
     * The memberships by which others manage an account: those in force or to come; where there are none, the last
     * ones it had.
     */
    List<HeldMembership> listStanding(int id) {
        List<HeldMembership> all = sql.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(id))
                .orderBy(MEMBERSHIP.ID)
                .fetch(AccountStore::membership);
        LocalDate day = today.get();
        List<HeldMembership> standing = all.stream()
                .filter(one -> one.until() == null || !one.until().isBefore(day))
                .toList();
        if (!standing.isEmpty()) return standing;
        Optional<LocalDate> last =
                all.stream().map(HeldMembership::until).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return all.stream()
                .filter(one -> last.isPresent() && last.get().equals(one.until()))
                .toList();
    }

    /** How many active officials decide in a body: handlers, supervisors and the triage desk. */
    int countUsers(int bodyId) {
        return Objects.requireNonNull(sql.select(org.jooq.impl.DSL.countDistinct(MEMBERSHIP.ACCOUNT_ID))
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(
                        MEMBERSHIP.BODY_ID.eq(bodyId),
                        MEMBERSHIP.ROLE.in(DECIDING),
                        ACCOUNT.ACTIVE.isTrue(),
                        ACCOUNT.PASSWORD_HASH.isNotNull(),
                        inForce())
                .fetchOne(0, Integer.class));
    }

    /** Of each of these bodies; one without accounts is left out. */
    Map<Integer, Presence> presence(Collection<Integer> bodies) {
        Map<Integer, Presence> found = new HashMap<>();
        if (bodies.isEmpty()) return found;
        sql.select(
                        MEMBERSHIP.BODY_ID,
                        DSL.countDistinct(ACCOUNT.ID),
                        DSL.countDistinct(ACCOUNT.ID).filterWhere(ACCOUNT.ACTIVATED_AT.isNull()),
                        DSL.max(ACCOUNT.LAST_SIGN_IN))
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(
                        MEMBERSHIP.BODY_ID.eq(DSL.any(bodies.toArray(Integer[]::new))),
                        ACCOUNT.ACTIVE.isTrue(),
                        inForce())
                .groupBy(MEMBERSHIP.BODY_ID)
                .forEach(row -> found.put(row.value1(), new Presence(row.value2(), row.value3(), row.value4())));
        return found;
    }

    Condition inForce() {
        var day = today.get();
        return MEMBERSHIP.SINCE.le(day).and(MEMBERSHIP.UNTIL.isNull().or(MEMBERSHIP.UNTIL.ge(day)));
    }

    private static Account account(Record row) {
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.EMAIL),
                new LocalText(row.get(ACCOUNT.NAME_AR), row.get(ACCOUNT.NAME_FR)),
                Language.find(row.get(ACCOUNT.LANGUAGE)).orElse(Language.AR),
                row.get(ACCOUNT.ACTIVE),
                row.get(ACCOUNT.PASSWORD_TEMPORARY),
                row.get(HAS_PASSWORD),
                row.get(ACCOUNT.CREATED_AT),
                row.get(ACCOUNT.ACTIVATED_AT),
                row.get(ACCOUNT.LAST_SIGN_IN),
                row.get(ACCOUNT.TOTP_SINCE) != null,
                row.get(ACCOUNT.VERSION),
                List.of());
    }

    private static HeldMembership membership(Record row) {
        return new HeldMembership(
                row.get(MEMBERSHIP.ID),
                new Membership(
                        row.get(MEMBERSHIP.BODY_ID),
                        row.get(MEMBERSHIP.SERVICE_ID),
                        Role.valueOf(row.get(MEMBERSHIP.ROLE)),
                        row.get(MEMBERSHIP.DEPUTY)),
                row.get(MEMBERSHIP.SINCE),
                row.get(MEMBERSHIP.UNTIL));
    }
}
