package ma.chikaya.web.desk;

import java.util.List;
import ma.chikaya.web.Due;
import ma.chikaya.web.FormError;
import org.jspecify.annotations.Nullable;

/**
 * The page of a decision.
 *
 * @param version of the case it is decided on
 * @param since what happened since the form was opened, where it came too late
 * @param kept whether what stands in it was kept from an earlier try
 */
record DecisionShown(
        String name,
        String href,
        String action,
        String title,
        String code,
        String subject,
        StateChip state,
        @Nullable Due due,
        List<MarkedText.Piece> words,
        String wordsTag,
        int version,
        Typed typed,
        List<FormError> errors,
        List<HistoryLine> since,
        boolean kept) {

    String value(String field) {
        return typed.raw(field);
    }

    boolean ticked(String field, String value) {
        return typed.all(field).contains(value);
    }

    @Nullable
    String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }
}
