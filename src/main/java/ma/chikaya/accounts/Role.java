package ma.chikaya.accounts;

/** What a membership allows, in its body or service. */
public enum Role {
    /** المستخدم: the complaint unit; decides admissibility, circulates, drafts. */
    HANDLER,
    /** عون المصلحة: answers the internal requests put to his service. */
    AGENT,
    /** عون الاستقبال: the counter; files and follows for whoever is present. */
    CLERK,
    /** المشرف: validates refusals and answers, assigns, has his body's accounts, sees the bodies below. */
    SUPERVISOR,
    /** The national triage desk: routes, and alone holds withheld identities. */
    TRIAGE,
    /** عون مركز النداء: the 3737 call centre. */
    OPERATOR,
    /** المفتشية العامة: reads its body and those below, changes nothing. */
    INSPECTOR,
    /** الإدارة المركزية: accounts and bodies; reads no complaint. */
    ADMIN;

    /** Whether it decides on complaints, so that a body where someone holds it has joined. */
    public boolean decides() {
        return this == HANDLER || this == SUPERVISOR || this == TRIAGE;
    }

    /** Whether it is a supervisor's to give in the bodies he manages; the others are the centre's. */
    public boolean isLocal() {
        return this == HANDLER || this == AGENT || this == CLERK || this == SUPERVISOR;
    }

    /** Whether it is held in the national desk and nowhere else. */
    public boolean isNational() {
        return this == TRIAGE || this == OPERATOR || this == ADMIN;
    }

    /** Whether a password alone is too little for it. */
    public boolean needsSecondFactor() {
        return this == SUPERVISOR || this == TRIAGE || this == INSPECTOR || this == ADMIN;
    }

    /** Message key of its name. */
    public String key() {
        return "accounts.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
