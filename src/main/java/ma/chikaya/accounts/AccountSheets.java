package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Sequences.BATCH_NUMBER;
import static ma.chikaya.accounts.db.Tables.ACCOUNT;
import static ma.chikaya.accounts.db.Tables.HELD_SHEET;
import static ma.chikaya.accounts.db.Tables.MEMBERSHIP;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import ma.chikaya.accounts.SheetPlan.Change;
import ma.chikaya.accounts.SheetPlan.What;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.Sheets;
import ma.chikaya.sheets.UnreadableSheet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts from sheets: held, tried dry, and carried out all or nothing. The same sheet again changes nothing. New
 * accounts have no password: their codes are handed over afterwards.
 */
@Component
public class AccountSheets {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final DSLContext sql;
    private final SheetPlanning planning;
    private final AccountWrites writes;
    private final Granting granting;
    private final Audit audit;
    private final InstantSource clock;

    AccountSheets(
            DSLContext sql,
            SheetPlanning planning,
            AccountWrites writes,
            Granting granting,
            Audit audit,
            InstantSource clock) {
        this.sql = sql;
        this.planning = planning;
        this.writes = writes;
        this.granting = granting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a sheet until it is imported, replaced by another, or a day old.
     *
     * @param day when successors begin
     * @throws UnreadableSheet with what its sender can do about it
     */
    @Transactional
    public void hold(Official by, AccountSheetKind kind, InputStream content, @Nullable LocalDate day)
            throws IOException, UnreadableSheet {
        byte[] bytes = content.readNBytes(Sheets.MOST_BYTES + 1);
        Sheets.read(new ByteArrayInputStream(bytes));
        sql.deleteFrom(HELD_SHEET)
                .where(HELD_SHEET
                        .ACCOUNT_ID
                        .eq(by.id())
                        .and(HELD_SHEET.KIND.eq(kind.name()))
                        .or(HELD_SHEET.AT.lt(clock.instant().minus(KEPT))))
                .execute();
        sql.insertInto(HELD_SHEET)
                .set(HELD_SHEET.ACCOUNT_ID, by.id())
                .set(HELD_SHEET.KIND, kind.name())
                .set(HELD_SHEET.CONTENT, bytes)
                .set(HELD_SHEET.DAY, day)
                .set(HELD_SHEET.AT, clock.instant())
                .execute();
    }

    /** What the sheet he holds would do now; empty where he holds none. */
    public Optional<SheetPlan> plan(Official by, AccountSheetKind kind) {
        return sql.select(HELD_SHEET.CONTENT, HELD_SHEET.DAY)
                .from(HELD_SHEET)
                .where(
                        HELD_SHEET.ACCOUNT_ID.eq(by.id()),
                        HELD_SHEET.KIND.eq(kind.name()),
                        HELD_SHEET.AT.ge(clock.instant().minus(KEPT)))
                .fetchOptional()
                .map(row -> planning.plan(by, read(row.value1()), kind, row.value2()));
    }

    @Transactional
    public void drop(Official by, AccountSheetKind kind) {
        sql.deleteFrom(HELD_SHEET)
                .where(HELD_SHEET.ACCOUNT_ID.eq(by.id()), HELD_SHEET.KIND.eq(kind.name()))
                .execute();
    }

    /** Carries it out; gives the number of the batch its new accounts are found by. Refused where anything is wrong. */
    @Transactional
    public Outcome<Integer> apply(Official by, AccountSheetKind kind, String reason) {
        // Two imports at once: the second sees what the first made.
        sql.execute("select pg_advisory_xact_lock(hashtext('accounts.sheets'))");
        Optional<SheetPlan> plan = plan(by, kind);
        if (plan.isEmpty()) return Outcome.refused("accounts.sheet.gone");
        if (!plan.get().isSound()) return Outcome.refused("accounts.sheet.faulty");
        int batch = Objects.requireNonNull(sql.nextval(BATCH_NUMBER));
        Map<String, Integer> made = insert(by, plan.get(), batch, reason);
        TreeSet<Integer> told = new TreeSet<>();
        List<Change> grants = new ArrayList<>();
        for (Change change : plan.get().changes()) {
            switch (change.what()) {
                case NEW_ACCOUNT, NEW_ROLE -> {
                    grants.add(change);
                    // Whoever has no password yet decides nothing yet.
                    if (change.accountId() != null && change.membership().role().decides()) {
                        told.add(change.membership().bodyId());
                    }
                }
                case ENDS -> {
                    writes.end(Objects.requireNonNull(change.membershipId()), change.day());
                    journal(by, change, Objects.requireNonNull(change.accountId()), "membership.revoked", reason);
                    told.add(change.membership().bodyId());
                }
                case UNCHANGED -> {}
            }
        }
        grant(by, grants, made, reason);
        told.forEach(granting::turn);
        audit.add(
                by.id(),
                "accounts.sheet",
                "batch:" + batch,
                kind + " " + plan.get().lines(),
                reason);
        drop(by, kind);
        return Outcome.done(batch);
    }

    private Map<String, Integer> insert(Official by, SheetPlan plan, int batch, String reason) {
        List<Change> fresh = plan.changes().stream()
                .filter(one -> one.what() == What.NEW_ACCOUNT)
                .toList();
        Map<String, Integer> made = new HashMap<>();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            var insert = sql.insertInto(
                    ACCOUNT,
                    ACCOUNT.EMAIL,
                    ACCOUNT.NAME_AR,
                    ACCOUNT.NAME_FR,
                    ACCOUNT.LANGUAGE,
                    ACCOUNT.CREATED_AT,
                    ACCOUNT.WORDS,
                    ACCOUNT.BATCH);
            for (Change one : fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE))) {
                insert = insert.values(
                        one.email(),
                        one.name().ar(),
                        one.name().fr(),
                        Language.AR.tag(),
                        clock.instant(),
                        AccountWrites.words(one.email(), one.name()),
                        batch);
            }
            insert.returning(ACCOUNT.ID, ACCOUNT.EMAIL).fetch().forEach(row -> made.put(row.getEmail(), row.getId()));
        }
        made.values()
                .forEach(id ->
                        audit.add(by.id(), "account.created", Provisioning.subject(id), "batch:" + batch, reason));
        return made;
    }

    private void grant(Official by, List<Change> grants, Map<String, Integer> made, String reason) {
        for (int from = 0; from < grants.size(); from += AT_ONCE) {
            var insert = sql.insertInto(
                    MEMBERSHIP,
                    MEMBERSHIP.ACCOUNT_ID,
                    MEMBERSHIP.BODY_ID,
                    MEMBERSHIP.SERVICE_ID,
                    MEMBERSHIP.ROLE,
                    MEMBERSHIP.DEPUTY,
                    MEMBERSHIP.SINCE);
            for (Change one : grants.subList(from, Math.min(grants.size(), from + AT_ONCE))) {
                Membership held = one.membership();
                insert = insert.values(
                        accountOf(one, made),
                        held.bodyId(),
                        held.serviceId(),
                        held.role().name(),
                        held.deputy(),
                        one.day());
            }
            insert.execute();
        }
        for (Change one : grants) journal(by, one, accountOf(one, made), "membership.granted", reason);
    }

    private void journal(Official by, Change change, int account, String action, String reason) {
        audit.add(
                by.id(),
                action,
                Provisioning.subject(account),
                change.membership().describe(),
                reason);
    }

    private static int accountOf(Change change, Map<String, Integer> made) {
        Integer known = change.accountId();
        return known != null ? known : Objects.requireNonNull(made.get(change.email()));
    }

    /** It was read once before it was kept. */
    private static Sheet read(byte[] content) {
        try {
            return Sheets.read(new ByteArrayInputStream(content));
        } catch (IOException | UnreadableSheet impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
