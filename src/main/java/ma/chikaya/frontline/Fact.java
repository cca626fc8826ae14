package ma.chikaya.frontline;

import java.util.Locale;

/** What a caller may be asked about his file, none of it shown to whoever asks. */
public enum Fact {
    /** The body it is addressed to. */
    BODY(false),
    /** The day it was filed, three days more or less: never beside what neighbours know. */
    FILED_ON(false),
    /** The last four signs of the identity document given. */
    IDENTITY(false),
    EMAIL(false),
    NAME(true),
    PLACE(true),
    HELPER(true);

    private final boolean near;

    Fact(boolean near) {
        this.near = near;
    }

    /** Whether neighbours know it too: never both of two. */
    boolean isNear() {
        return near;
    }

    /** Message key of the question, as it is said aloud. */
    public String key() {
        return "say.fact." + name().toLowerCase(Locale.ROOT);
    }
}
