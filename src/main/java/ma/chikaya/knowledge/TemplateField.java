package ma.chikaya.knowledge;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reply template may take from the case it answers. */
public enum TemplateField {
    CODE,
    SUBJECT,
    PLACE,
    BODY,
    /** The day the submission was received. */
    RECEIVED,
    /** Today. */
    DATE,
    /** The last day of the answer. */
    DUE;

    private static final Pattern BRACES = Pattern.compile("\\{\\s*([^{}\\n]{1,40}?)\\s*}");

    /** As it is written in a template: {@code {subject}}. */
    public String written() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    static Optional<TemplateField> find(String word) {
        for (TemplateField field : values()) {
            if (field.name().equals(word.toUpperCase(Locale.ROOT))) return Optional.of(field);
        }
        return Optional.empty();
    }

    static String fill(String text, Map<TemplateField, String> values) {
        return BRACES.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        find(match.group(1)).map(values::get).orElse(match.group())));
    }

    /** The first word in braces that is no field. */
    static Optional<String> findUnknown(String text) {
        return BRACES.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(word -> find(word).isEmpty())
                .findFirst();
    }
}
