package ma.chikaya.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param type {@code urn:chikaya:problem:<code>}; the codes are those of {@link ProblemCode}
 * @param title in the language of the request
 * @param detail what to do
 * @param errors the fields at fault, all at once
 * @param reference to read to 3737 after an unexpected failure
 * @param challenge the proof of work to solve first (ALTCHA's protocol)
 */
record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Nullable String reference,
        @Nullable JsonNode challenge) {

    /** A field at fault, by its JSON pointer, with a message in the language of the request. */
    record FieldError(String pointer, String message) {}
}
