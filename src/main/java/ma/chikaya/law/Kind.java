package ma.chikaya.law;

import java.util.Locale;
import java.util.Optional;

/** What a person sends (decree 2-17-265 names the first three; questions came with the 3737 call centre). */
public enum Kind {
    COMPLAINT,
    OBSERVATION,
    SUGGESTION,
    QUESTION;

    /** Only a complaint has the two clocks of the decree, admissibility and answer; the others have one time. */
    public boolean hasAnswerClock() {
        return this == COMPLAINT;
    }

    /** As the API and the database write it: {@code complaint}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@link #word()} in any letter case. */
    public static Optional<Kind> find(String word) {
        for (Kind kind : values()) {
            if (kind.name().equalsIgnoreCase(word.strip())) return Optional.of(kind);
        }
        return Optional.empty();
    }
}
