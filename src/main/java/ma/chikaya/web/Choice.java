package ma.chikaya.web;

import org.jspecify.annotations.Nullable;

/** One option of a select or of a group of choice cards. */
public record Choice(String value, String label, @Nullable String hint, boolean chosen) {

    public Choice(String value, String label, boolean chosen) {
        this(value, label, null, chosen);
    }
}
