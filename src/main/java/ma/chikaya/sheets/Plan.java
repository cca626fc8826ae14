package ma.chikaya.sheets;

import java.util.List;

/**
 * What bringing a sheet in would do: all that is wrong, or all that would change.
 *
 * @param unchanged lines that say what is known already
 */
public record Plan(List<Fault> faults, List<Planned> changes, int unchanged) {

    public Plan {
        faults = List.copyOf(faults);
        changes = List.copyOf(changes);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
