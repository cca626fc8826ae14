package ma.chikaya.casework;

/** What is put to a supervisor. */
public enum ProposalKind {
    REFUSAL,
    ANSWER
}
