package ma.chikaya.channels;

import java.util.Optional;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/** What somebody chose: by which way and in which language he is told. What he left open is null. */
public record Preference(@Nullable Way way, @Nullable Language language) {

    public static final Preference NONE = new Preference(null, null);

    /** From what is kept of it. */
    public static Preference read(@Nullable String way, @Nullable String language) {
        return new Preference(
                Optional.ofNullable(way).flatMap(Way::find).orElse(null),
                Optional.ofNullable(language).flatMap(Language::find).orElse(null));
    }

    /** The other's choice where this leaves it open. */
    public Preference or(Preference other) {
        return new Preference(way == null ? other.way : way, language == null ? other.language : language);
    }

    public Language language(Language otherwise) {
        return language == null ? otherwise : language;
    }
}
