package ma.chikaya.casework;

/** Who must do something now: a separate question from how long the law has been running. */
public enum Ball {
    CITIZEN,
    BODY,
    SERVICE,
    SUPERVISOR,
    NOBODY
}
