package ma.chikaya.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who approves in a body on a day: its supervisors, or those who stand in while all of them are away. */
@Component
class StandIns {

    private final AccountStore accounts;
    private final Absences absences;

    StandIns(AccountStore accounts, Absences absences) {
        this.accounts = accounts;
        this.absences = absences;
    }

    boolean isAbsent(int account, LocalDate day) {
        return absences.find(account, day).isPresent();
    }

    List<Integer> approversOf(int body, LocalDate day) {
        List<Integer> supervisors = new ArrayList<>();
        for (Account account : accounts.listOf(body, Role.SUPERVISOR)) {
            if (holds(account, body, false)) supervisors.add(account.id());
        }
        List<Integer> present =
                supervisors.stream().filter(id -> !isAbsent(id, day)).toList();
        if (!present.isEmpty()) return present;
        Set<Integer> standIns = new LinkedHashSet<>();
        for (int supervisor : supervisors) chosenBy(supervisor, day).ifPresent(standIns::add);
        if (standIns.isEmpty()) standIns.addAll(deputiesOf(body, day));
        return List.copyOf(standIns);
    }

    /** The body's standing deputies that are there. */
    List<Integer> deputiesOf(int body, LocalDate day) {
        return accounts.listOf(body, null).stream()
                .filter(account -> holds(account, body, true))
                .map(Account::id)
                .filter(id -> !isAbsent(id, day))
                .toList();
    }

    /** The deputy chosen for an absence that covers the day, else a standing deputy of one of the account's bodies. */
    Optional<Integer> standInFor(int account, LocalDate day) {
        Optional<Integer> chosen = chosenBy(account, day);
        if (chosen.isPresent()) return chosen;
        return accounts.find(account).stream()
                .flatMap(one -> one.official().memberships().stream())
                .mapToInt(Membership::bodyId)
                .distinct()
                .boxed()
                .flatMap(body -> deputiesOf(body, day).stream())
                .filter(id -> id != account)
                .findFirst();
    }

    private Optional<Integer> chosenBy(int account, LocalDate day) {
        return absences.find(account, day)
                .map(Absence::deputyId)
                .filter(deputy -> !isAbsent(deputy, day)
                        && accounts.find(deputy).map(Account::active).orElse(false));
    }

    private static boolean holds(Account account, int body, boolean deputy) {
        return account.memberships().stream()
                .map(HeldMembership::membership)
                .filter(m -> m.bodyId() == body)
                .anyMatch(m -> deputy ? m.standsIn() : m.role() == Role.SUPERVISOR && !m.deputy());
    }
}
