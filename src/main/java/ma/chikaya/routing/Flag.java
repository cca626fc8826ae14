package ma.chikaya.routing;

import java.util.Locale;

/** What the one who reads a text should know first. A sign, never a decision. */
public enum Flag {
    /** Seems to be before the courts. */
    COURT,
    /** Seems to concern a private company or person, not a public body. */
    PRIVATE,
    /** Seems to concern the National Defence, which the procedure excludes. */
    DEFENCE,
    /** Has words that insult. */
    INSULT,
    /** Someone may be in danger: show the emergency numbers, read it first. */
    DANGER,
    /** Says too little to tell what happened. */
    VAGUE,
    /** Seems to concern no administration at all. */
    NOTHING,
    /** Seems to concern several bodies: one leads, the others contribute. */
    SEVERAL;

    /** Key of its name in the message bundles. */
    public String messageKey() {
        return "routing.flag." + name().toLowerCase(Locale.ROOT);
    }
}
