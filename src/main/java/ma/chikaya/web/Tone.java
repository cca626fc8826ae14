package ma.chikaya.web;

import java.util.Locale;

/** What a thing is coloured by; the word beside it always says the same. */
public enum Tone {
    /** Nothing to tell. */
    NEUTRAL,
    /** Done, chosen, in time. */
    GREEN,
    /** Due soon, a warning. */
    AMBER,
    /** Late, refused, wrong. */
    BRICK,
    /** Information, with somebody else. */
    BLUE;

    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
