package ma.chikaya.casework;

/** What became of an observation, a suggestion or a question. */
public enum Concluding {
    TAKEN_INTO_ACCOUNT,
    NOT_TAKEN_UP,
    QUESTION_ANSWERED
}
