package ma.chikaya.directory;

import ma.chikaya.kernel.Language;
import ma.chikaya.text.ArabicGender;
import ma.chikaya.text.FrenchArticle;
import ma.chikaya.text.Gender;

/**
 * A body's name as sentences need it.
 *
 * @param inside for the middle of a sentence, in French with its article: "la commune de Tiznit"
 * @param start for its beginning: "La commune de Tiznit"
 * @param of behind a noun: "de la commune de Tiznit"; in other languages the name alone
 * @param gender which an Arabic verb agrees with
 */
public record NamedBody(String inside, String start, String of, Gender gender) {

    public static NamedBody of(Body body, Language language) {
        String name = body.label().in(language);
        Gender gender = ArabicGender.of(body.name().ar());
        return language == Language.FR
                ? new NamedBody(FrenchArticle.the(name), FrenchArticle.atStart(name), FrenchArticle.of(name), gender)
                : new NamedBody(name, name, name, gender);
    }
}
