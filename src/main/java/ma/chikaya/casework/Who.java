package ma.chikaya.casework;

/** Who may perform an action. */
public enum Who {
    /** The person who filed, or the helper where allowed. */
    CITIZEN,
    /** A handler or supervisor of the body that has the submission; at the national desk, triage. */
    HANDLER,
    /** The same, and a clerk at whose counter a letter of it lies: {@link Doors} lets no other clerk in. */
    COUNTER,
    /** Whoever approves for the body that has the submission: supervisor, deputy, or the body above in their place. */
    APPROVER,
    /** A supervisor of a body above the one that has the submission. */
    ABOVE,
    /** Who answers for the body that has the submission: its supervisor, or his deputy. */
    SUPERVISOR,
    /** Whoever says which of two bodies has it: a supervisor common to them, or the national desk. */
    ARBITER,
    /** An agent of the service that was asked. */
    AGENT,
    /** The national triage desk. */
    TRIAGE,
    /** The national triage desk too, where the identity is withheld: it alone holds it, whichever body has the case. */
    HOLDER,
    /** The national triage desk too, for what is spoken, whichever body has the case. */
    VOICE,
    /** Time itself. */
    SYSTEM
}
