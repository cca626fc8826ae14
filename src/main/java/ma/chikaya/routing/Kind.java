package ma.chikaya.routing;

/** The kind of submission a text looks like; the citizen chooses. */
public enum Kind {
    COMPLAINT,
    OBSERVATION,
    SUGGESTION,
    QUESTION
}
