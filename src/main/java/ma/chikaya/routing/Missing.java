package ma.chikaya.routing;

import java.util.Locale;

/** What a handler will miss in a text, asked kindly and never demanded. */
public enum Missing {
    WHERE,
    WHEN,
    /** Which administration or service. */
    WHO,
    /** The number of a file, contract, meter … */
    FILE;

    /** Key of its question in the message bundles. */
    public String messageKey() {
        return "routing.missing." + name().toLowerCase(Locale.ROOT);
    }
}
