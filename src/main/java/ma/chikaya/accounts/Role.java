package ma.chikaya.accounts;

/** What a membership allows, in its body or service. */
public enum Role {
    /** المستخدم: the complaint unit; decides admissibility, circulates, drafts. */
    HANDLER,
    /** عون المصلحة: answers the internal requests put to his service. */
    AGENT,
    /** المشرف: validates refusals and answers, assigns, sees the bodies below. */
    SUPERVISOR,
    /** The national triage desk: routes, and alone holds withheld identities. */
    TRIAGE,
    /** الإدارة المركزية: accounts and bodies; reads no complaint. */
    ADMIN;

    /** Whether it decides on complaints, so that a body where someone holds it has joined. */
    public boolean decides() {
        return this == HANDLER || this == SUPERVISOR || this == TRIAGE;
    }

    /** Message key of its name. */
    public String key() {
        return "accounts.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
