package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ACCOUNT;
import static ma.chikaya.accounts.db.Tables.MEMBERSHIP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.accounts.SheetPlan.Change;
import ma.chikaya.accounts.SheetPlan.What;
import ma.chikaya.accounts.db.tables.records.MembershipRecord;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.sheets.Fault;
import ma.chikaya.sheets.Sheet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a sheet with the accounts there are: what is new, what is known already, what would end. */
@Component
class SheetPlanning {

    private static final int MOST_FAULTS = 500;

    private final DSLContext sql;
    private final SheetReading reading;
    private final Reach reach;
    private final Today today;

    SheetPlanning(DSLContext sql, SheetReading reading, Reach reach, Today today) {
        this.sql = sql;
        this.reading = reading;
        this.reach = reach;
        this.today = today;
    }

    /** An account the sheet names. */
    private record Known(int id, LocalText name, boolean active, List<MembershipRecord> standing) {}

    SheetPlan plan(@Nullable Official by, Sheet sheet, AccountSheetKind kind, @Nullable LocalDate day) {
        List<Fault> faults = new ArrayList<>();
        List<SheetLine> lines = reading.read(by, sheet, kind, day, faults);
        String emailTitle = title(sheet, kind, "email");
        Map<String, Known> known = known(lines);
        Map<Integer, List<MembershipRecord>> supervisors =
                kind == AccountSheetKind.SUCCESSORS ? supervisors(lines) : Map.of();
        Map<String, SheetLine> first = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        Set<String> made = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        for (SheetLine line : lines) {
            SheetLine same = first.putIfAbsent(line.email(), line);
            if (same != null && !same.name().equals(line.name())) {
                faults.add(
                        new Fault(line.line(), emailTitle, "accounts.sheet.other-name", Map.of("line", same.line())));
                continue;
            }
            Integer before = places.putIfAbsent(place(line, kind), line.line());
            if (before != null) {
                faults.add(new Fault(line.line(), "", "accounts.sheet.twice", Map.of("line", before)));
                continue;
            }
            Known account = known.get(line.email());
            if (account != null && !account.active()) {
                faults.add(new Fault(line.line(), emailTitle, "accounts.sheet.closed"));
                continue;
            }
            if (account != null && !isSeen(by, account)) {
                faults.add(new Fault(line.line(), emailTitle, "accounts.sheet.elsewhere"));
                continue;
            }
            add(changes, made, line, account);
            if (kind == AccountSheetKind.SUCCESSORS) end(changes, line, account, supervisors);
        }
        faults.sort((one, other) -> Integer.compare(one.line(), other.line()));
        boolean tooMany = faults.size() > MOST_FAULTS;
        return new SheetPlan(
                kind, sheet.rows().size(), made.size(), changes, tooMany ? faults.subList(0, MOST_FAULTS) : faults);
    }

    private static void add(List<Change> changes, Set<String> made, SheetLine line, @Nullable Known account) {
        What what = account == null
                ? made.add(line.email()) ? What.NEW_ACCOUNT : What.NEW_ROLE
                : holds(account, line) ? What.UNCHANGED : What.NEW_ROLE;
        changes.add(new Change(
                what,
                line.line(),
                account == null ? null : account.id(),
                null,
                line.membership(),
                account == null ? line.name() : account.name(),
                line.email(),
                line.since()));
    }

    /** Those who supervise the body beyond the day before, but for the successor himself. */
    private static void end(
            List<Change> changes,
            SheetLine line,
            @Nullable Known successor,
            Map<Integer, List<MembershipRecord>> supervisors) {
        LocalDate lastDay = line.since().minusDays(1);
        for (MembershipRecord one : supervisors.getOrDefault(line.membership().bodyId(), List.of())) {
            if (successor != null && one.getAccountId() == successor.id()) continue;
            if (one.getUntil() != null && !one.getUntil().isAfter(lastDay)) continue;
            changes.add(new Change(
                    What.ENDS,
                    line.line(),
                    one.getAccountId(),
                    one.getId(),
                    line.membership(),
                    new LocalText("", ""),
                    "",
                    lastDay));
        }
    }

    private static boolean holds(Known account, SheetLine line) {
        Membership wanted = line.membership();
        return account.standing().stream()
                .anyMatch(one -> one.getBodyId() == wanted.bodyId()
                        && one.getRole().equals(wanted.role().name())
                        && Objects.equals(one.getServiceId(), wanted.serviceId())
                        && one.getUntil() == null);
    }

    private boolean isSeen(@Nullable Official by, Known account) {
        if (reach.isCentre(by)) return true;
        return account.standing().stream().anyMatch(one -> reach.covers(by, one.getBodyId()));
    }

    private Map<String, Known> known(Collection<SheetLine> lines) {
        String[] emails = lines.stream().map(SheetLine::email).distinct().toArray(String[]::new);
        Map<Integer, List<MembershipRecord>> standing = new HashMap<>();
        sql.select(MEMBERSHIP.fields())
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(
                        ACCOUNT.EMAIL.eq(DSL.any(emails)),
                        MEMBERSHIP.UNTIL.isNull().or(MEMBERSHIP.UNTIL.ge(today.get())))
                .fetchInto(MEMBERSHIP)
                .forEach(one -> standing.computeIfAbsent(one.getAccountId(), id -> new ArrayList<>())
                        .add(one));
        Map<String, Known> known = new HashMap<>();
        sql.select(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.NAME_AR, ACCOUNT.NAME_FR, ACCOUNT.ACTIVE)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(DSL.any(emails)))
                .forEach(row -> known.put(
                        row.value2(),
                        new Known(
                                row.value1(),
                                new LocalText(row.value3(), row.value4()),
                                row.value5(),
                                standing.getOrDefault(row.value1(), List.of()))));
        return known;
    }

    private Map<Integer, List<MembershipRecord>> supervisors(Collection<SheetLine> lines) {
        Integer[] bodies = lines.stream()
                .map(line -> line.membership().bodyId())
                .distinct()
                .toArray(Integer[]::new);
        Map<Integer, List<MembershipRecord>> found = new HashMap<>();
        sql.selectFrom(MEMBERSHIP)
                .where(
                        MEMBERSHIP.BODY_ID.eq(DSL.any(bodies)),
                        MEMBERSHIP.ROLE.eq(Role.SUPERVISOR.name()),
                        MEMBERSHIP.DEPUTY.isFalse(),
                        MEMBERSHIP.UNTIL.isNull().or(MEMBERSHIP.UNTIL.ge(today.get())))
                .orderBy(MEMBERSHIP.ID)
                .forEach(one -> found.computeIfAbsent(one.getBodyId(), id -> new ArrayList<>())
                        .add(one));
        return found;
    }

    private static String place(SheetLine line, AccountSheetKind kind) {
        Membership one = line.membership();
        if (kind == AccountSheetKind.SUCCESSORS) return Integer.toString(one.bodyId());
        return line.email() + " " + one.bodyId() + " " + one.role() + " " + one.serviceId();
    }

    private static String title(Sheet sheet, AccountSheetKind kind, String field) {
        return ma.chikaya.sheets.Columns.match(sheet, kind.columns(), new ArrayList<>())
                .title(field);
    }
}
