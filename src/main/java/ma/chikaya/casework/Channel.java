package ma.chikaya.casework;

/** How a submission came in; one register for all of them. */
public enum Channel {
    WEB,
    API,
    PAPER,
    POST,
    FAX,
    TELEPHONE,
    COUNTER
}
