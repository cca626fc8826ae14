package ma.chikaya.accounts;

import java.time.LocalDate;
import java.util.List;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.sheets.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet would do: the dry run. With a fault it does nothing at all.
 *
 * @param lines how many lines say something
 * @param newAccounts how many accounts it makes
 */
public record SheetPlan(AccountSheetKind kind, int lines, int newAccounts, List<Change> changes, List<Fault> faults) {

    public SheetPlan {
        changes = List.copyOf(changes);
        faults = List.copyOf(faults);
    }

    /** What becomes of a line. */
    public enum What {
        NEW_ACCOUNT,
        NEW_ROLE,
        /** Held already: the sheet was imported before. */
        UNCHANGED,
        /** Ends, because a successor begins. */
        ENDS
    }

    /**
     * One change.
     *
     * @param accountId of an account that is known already
     * @param membershipId of the membership that ends
     * @param day first day of what begins, last day of what ends
     */
    public record Change(
            What what,
            int line,
            @Nullable Integer accountId,
            @Nullable Integer membershipId,
            Membership membership,
            LocalText name,
            String email,
            LocalDate day) {

        @Override
        public String toString() {
            return "Change[" + what + " " + line + "]";
        }
    }

    /** Whether it may be carried out. */
    public boolean isSound() {
        return faults.isEmpty() && lines > 0;
    }

    public long count(What what) {
        return changes.stream().filter(one -> one.what() == what).count();
    }
}
