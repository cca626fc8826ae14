package ma.chikaya.escalation;

import java.util.Locale;

/** Who is told. */
public enum Audience {
    /** Whoever the case is given to; all handlers of the body where nobody has it. */
    HANDLER,
    /** The supervisors of the body; where it has none, of the nearest body above that has. */
    SUPERVISOR,
    /** The supervisors of the nearest body above. */
    ABOVE,
    /** The inspection of the body; the national desk where there is none. */
    INSPECTOR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
