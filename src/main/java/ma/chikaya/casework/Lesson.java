package ma.chikaya.casework;

import java.util.regex.Pattern;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An accepted case as something to learn from: what was written and what it was about. No code, no name, no date; and
 * of the words no address to write to and no long number, which teach nothing.
 *
 * @param language tag of what it is written in
 * @param territory code of the place; null for none
 */
public record Lesson(
        String language, String topic, Kind kind, @Nullable String territory, String text) {

    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|https?://\\S+");

    /** Telephones, identity cards, accounts: four digits in a row or more, however they are spaced. */
    private static final Pattern NUMBER = Pattern.compile("\\p{L}{0,2}\\d(?:[ ./-]?\\d){3,}");

    static String masked(String text) {
        return NUMBER.matcher(ADDRESS.matcher(text).replaceAll("@")).replaceAll("0");
    }

    /** A line as those of src/corpus: language, topic, kind, flags, place and text. */
    public String line() {
        return String.join(
                "\t",
                language,
                topic,
                kind.name().substring(0, 1),
                "-",
                territory == null ? "-" : territory,
                text.strip().replace("\t", " ").replace("\r", "").replace("\n", "\\n"));
    }
}
