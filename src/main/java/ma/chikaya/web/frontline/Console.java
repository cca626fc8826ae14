package ma.chikaya.web.frontline;

import java.util.List;
import java.util.UUID;
import ma.chikaya.frontline.Said;
import ma.chikaya.web.Choice;
import ma.chikaya.web.DependsForm;
import ma.chikaya.web.FormError;
import ma.chikaya.web.QuestionAsked;
import org.jspecify.annotations.Nullable;

/**
 * The page of a call: the caller, the file being made, knowledge at the side.
 *
 * @param ready whether nothing is missing, so that the sentence is read and it is filed
 * @param seen what the sentence tells, to be sent with the filing
 * @param before the sentence to be read before it is filed; null until a body is chosen
 * @param danger what is said first where somebody may be hurt; null where nobody seems to be
 * @param gaps what the handler will miss, to be asked now
 * @param warnings what the words warn of
 * @param depends the question competence depends on; null where nothing does
 * @param consents what stands under a paper, where somebody stands at the counter
 * @param withheld what is said of a name that is kept; null where it is not
 * @param sms whether a short message can be sent from here
 */
record Console(
        UUID id,
        Caller caller,
        Typed typed,
        List<FormError> errors,
        boolean kept,
        boolean ready,
        String seen,
        @Nullable List<Said> before,
        @Nullable Said danger,
        Said distress,
        Said abuse,
        List<String> gaps,
        List<String> warnings,
        List<Choice> kinds,
        List<Choice> bodies,
        List<Choice> places,
        List<Choice> types,
        List<Choice> identities,
        List<Choice> courts,
        List<Choice> languages,
        List<Choice> spoken,
        List<Choice> ways,
        List<Choice> sees,
        List<Choice> consents,
        @Nullable Said withheld,
        DependsForm.@Nullable Shown depends,
        List<QuestionAsked> questions,
        Knowledge knowledge,
        boolean sms) {

    String value(String field) {
        return typed.raw(field);
    }

    boolean ticked(String field) {
        return typed.is(field, "1");
    }

    @Nullable
    String error(String field) {
        return FormError.at(errors, field);
    }

    static String at(UUID id, String part) {
        return CallPaths.of(id, part);
    }
}
