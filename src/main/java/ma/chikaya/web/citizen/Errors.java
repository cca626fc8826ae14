package ma.chikaya.web.citizen;

import java.util.List;
import ma.chikaya.web.FormError;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with one field. */
final class Errors {

    private Errors() {}

    static @Nullable String of(List<FormError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .findFirst()
                .map(FormError::message)
                .orElse(null);
    }
}
