package ma.chikaya.directory;

/** The orders people browse by: elected councils, the State in the territory, and everything else that is public. */
public enum BodyOrder {
    COUNCILS,
    TERRITORIAL_STATE,
    ADMINISTRATIONS,
    /** The national desk alone: nobody chooses it by name, "I don't know" leads there. */
    DESK;

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "directory.order." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
