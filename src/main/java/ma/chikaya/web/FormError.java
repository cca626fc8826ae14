package ma.chikaya.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field, said as what to do.
 *
 * @param field id of the field, which the error summary links to
 */
public record FormError(String field, String message) {

    /** What is wrong with one field of a form; null where nothing is. */
    public static @Nullable String at(List<FormError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }
}
