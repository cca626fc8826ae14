package ma.chikaya.web.desk;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import ma.chikaya.intake.ScannedPage;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.Choice;
import ma.chikaya.web.DependsForm;
import ma.chikaya.web.FormError;
import ma.chikaya.web.QuestionAsked;
import org.jspecify.annotations.Nullable;

/**
 * The form of a registration.
 *
 * @param token what the form is known by, so that sending it twice registers once
 * @param pages those a telephone photographed, which become one document
 * @param phone the link by which a telephone adds pages, while it lives
 * @param late whether the day that stands there lies so far back that a reason is asked for
 * @param kept whether what stands in it was typed earlier and never sent
 * @param depends the question competence depends on; null where nothing does
 * @param hint why it is not registered yet, though nothing is wrong; null where there is no such reason
 * @param asks whether only the body's questions hold it up, which were not on the page before
 */
record RegisterShown(
        String token,
        Typed typed,
        List<FormError> errors,
        boolean kept,
        boolean asks,
        DependsForm.@Nullable Shown depends,
        @Nullable String hint,
        List<ScannedPage> pages,
        List<Scan> scans,
        @Nullable Phone phone,
        int lateAfter,
        boolean late,
        List<Choice> channels,
        List<Choice> kinds,
        List<Choice> stages,
        List<Choice> courts,
        List<Choice> consents,
        List<Choice> ways,
        List<Choice> types,
        List<Choice> identities,
        List<Choice> languages,
        List<Choice> sees,
        List<Choice> places,
        List<Choice> bodies,
        List<QuestionAsked> questions) {

    /** A scan beside the button that takes it away. */
    record Scan(UUID id, Attachment file) {}

    /**
     * A link for one telephone.
     *
     * @param until legal time
     * @param taken whether a telephone has it
     */
    record Phone(String qr, String address, LocalDateTime until, boolean taken) {}

    String value(String field) {
        return typed.raw(field);
    }

    boolean ticked(String field) {
        return typed.is(field, "1");
    }

    @Nullable
    String error(String field) {
        return first(errors, field);
    }

    /** What is wrong with a field; null where nothing is. */
    static @Nullable String first(List<FormError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }
}
