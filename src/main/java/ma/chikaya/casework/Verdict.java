package ma.chikaya.casework;

/** What the citizen thinks of the answer. Satisfied means yes. */
public enum Verdict {
    YES,
    PARTLY,
    NO
}
