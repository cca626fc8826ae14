package ma.chikaya.web.admin;

import java.util.Locale;

/** What a page changes of a body. */
public enum BodyEdit {
    NAME,
    PLACE,
    END,
    REOPEN;

    /** Its part of an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
