package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.ABSENCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.accounts.db.tables.records.AbsenceRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and whom he chose to stand in. */
@Component
class Absences {

    private static final int LONGEST_DAYS = 366;

    private final DSLContext sql;
    private final AccountStore accounts;
    private final Today today;
    private final Audit audit;

    Absences(DSLContext sql, AccountStore accounts, Today today, Audit audit) {
        this.sql = sql;
        this.accounts = accounts;
        this.today = today;
        this.audit = audit;
    }

    @Transactional
    Outcome<Absence> add(int account, LocalDate first, LocalDate last, @Nullable Integer deputy) {
        if (last.isBefore(first)) return Outcome.refused("accounts.absence.backwards");
        if (last.isBefore(today.get())) return Outcome.refused("accounts.absence.past");
        if (last.isAfter(first.plusDays(LONGEST_DAYS))) return Outcome.refused("accounts.absence.long");
        if (deputy != null && !mayStandIn(deputy, account)) return Outcome.refused("accounts.absence.deputy");
        boolean overlaps = listFrom(account, first).stream()
                .anyMatch(other ->
                        !other.firstDay().isAfter(last) && !other.lastDay().isBefore(first));
        if (overlaps) return Outcome.refused("accounts.absence.overlaps");
        AbsenceRecord row = sql.newRecord(ABSENCE);
        row.setAccountId(account);
        row.setFirstDay(first);
        row.setLastDay(last);
        row.setDeputyId(deputy);
        row.store();
        audit.add(account, "absence.added", Provisioning.subject(account), first + "/" + last);
        return Outcome.done(read(row));
    }

    @Transactional
    void remove(int account, int id) {
        int removed = sql.deleteFrom(ABSENCE)
                .where(ABSENCE.ID.eq(id), ABSENCE.ACCOUNT_ID.eq(account))
                .execute();
        if (removed > 0) audit.add(account, "absence.removed", Provisioning.subject(account), null);
    }

    /** Those that are not over on a day, the nearest first. */
    List<Absence> listFrom(int account, LocalDate day) {
        return sql.selectFrom(ABSENCE)
                .where(ABSENCE.ACCOUNT_ID.eq(account), ABSENCE.LAST_DAY.ge(day))
                .orderBy(ABSENCE.FIRST_DAY)
                .fetch(Absences::read);
    }

    Optional<Absence> find(int account, LocalDate day) {
        return sql.selectFrom(ABSENCE)
                .where(ABSENCE.ACCOUNT_ID.eq(account), ABSENCE.FIRST_DAY.le(day), ABSENCE.LAST_DAY.ge(day))
                .orderBy(ABSENCE.ID.desc())
                .limit(1)
                .fetchOptional(Absences::read);
    }

    /** Another active official who decides in a body of this one's. */
    private boolean mayStandIn(int deputy, int account) {
        if (deputy == account) return false;
        Set<Integer> bodies = accounts.find(account).stream()
                .flatMap(one -> one.official().memberships().stream())
                .map(Membership::bodyId)
                .collect(Collectors.toSet());
        return accounts.find(deputy).stream()
                .flatMap(one -> one.official().memberships().stream())
                .anyMatch(m -> m.role().decides() && bodies.contains(m.bodyId()));
    }

    private static Absence read(AbsenceRecord row) {
        return new Absence(row.getId(), row.getAccountId(), row.getFirstDay(), row.getLastDay(), row.getDeputyId());
    }
}
