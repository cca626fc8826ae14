package ma.chikaya.sheets;

import java.util.List;

/**
 * A column an import knows.
 *
 * @param field its name in code
 * @param required whether a sheet without it is refused
 * @param titles what it may be called, in any language; compared without case, accents, vowel signs and punctuation
 */
public record Column(String field, boolean required, List<String> titles) {

    public Column {
        titles = List.copyOf(titles);
    }
}
