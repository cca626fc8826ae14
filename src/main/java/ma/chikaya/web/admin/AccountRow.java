package ma.chikaya.web.admin;

import java.util.List;

/** An account as the list shows it. */
public record AccountRow(
        int id, String name, String email, boolean active, boolean temporaryPassword, List<MembershipRow> memberships) {

    public String href() {
        return Accounts.path(id);
    }
}
