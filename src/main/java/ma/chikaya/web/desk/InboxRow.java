package ma.chikaya.web.desk;

import ma.chikaya.web.Due;
import org.jspecify.annotations.Nullable;

/**
 * One line of the inbox.
 *
 * @param code twelve digits, the value of its tick
 * @param due null once nothing is owed; then {@code when} tells when it ended
 * @param who the complainant, or that the name is withheld
 * @param quiet whether {@code who} is not a name
 */
record InboxRow(
        String code,
        String display,
        String href,
        @Nullable Due due,
        String when,
        String subject,
        boolean danger,
        String who,
        boolean quiet,
        StateChip state,
        String assignee) {}
