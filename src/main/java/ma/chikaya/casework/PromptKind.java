package ma.chikaya.casework;

/** What a body above may ask about a case. */
public enum PromptKind {
    /** To be quick. */
    REMINDER,
    /** To explain itself, by a day. */
    EXPLANATION
}
