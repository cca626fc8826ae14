package ma.chikaya.directory;

import java.util.Locale;

/** What a body that joins has to bring about, in the order it is asked. */
public enum JoiningStep {
    /** Somebody with an account who decides: with him the body receives what is addressed to it. */
    USER,
    OFFICER,
    DEPUTY,
    SERVICES,
    HOURS,
    /** A first case handled to its end. */
    TEST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
