package ma.chikaya.web.admin;

import java.util.Map;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;

/** Which field of an account's form a refusal is about. */
public final class AccountFields {

    private static final Map<String, String> FIELDS = Map.of(
            "accounts.refusal.email", "email",
            "accounts.refusal.email-taken", "email",
            "accounts.refusal.name-ar", "name-ar",
            "accounts.refusal.name-fr", "name-fr",
            "accounts.refusal.name-long", "name-ar",
            "accounts.refusal.service", "service",
            "accounts.refusal.held", "role",
            "accounts.password.old-wrong", "old-password");

    private AccountFields() {}

    /**
     * The error of the field it is about.
     *
     * @param otherwise id of the field for what is about none
     */
    public static FormError error(Page page, Refusal refusal, String otherwise) {
        String field = FIELDS.get(refusal.key());
        if (field == null) field = refusal.key().startsWith("accounts.password.") ? "password" : otherwise;
        return new FormError(field, page.t(refusal));
    }

    /** What is said about one field; null where nothing is. */
    public static @org.jspecify.annotations.Nullable String of(java.util.List<FormError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }
}
