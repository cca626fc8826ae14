package ma.chikaya.web.signin;

import org.jspecify.annotations.Nullable;

/** What has just been done to one's own account, said above the page. */
public enum MeDone {
    LANGUAGE,
    PASSWORD,
    ABSENCE,
    SESSION,
    PHONE,
    NO_PHONE,
    REMOVED;

    static @Nullable MeDone find(String typed) {
        for (MeDone one : values()) if (one.name().equalsIgnoreCase(typed)) return one;
        return null;
    }
}
