package ma.chikaya.web.citizen;

import java.util.List;
import ma.chikaya.intake.Form;
import ma.chikaya.web.FormError;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every question.
 *
 * @param change whether it was opened from the last page, to which it returns
 * @param notice key of what has to be said above the question
 */
record StepFrame(
        Step step,
        int no,
        int of,
        String back,
        boolean change,
        List<FormError> errors,
        @Nullable String notice) {

    static StepFrame of(Step step, Form form, boolean change) {
        List<Step> steps = Step.of(form);
        String back = change ? Step.CHECK.path() : step.back(form);
        return new StepFrame(step, Math.max(steps.indexOf(step), 0) + 1, steps.size(), back, change, List.of(), null);
    }

    StepFrame with(List<FormError> wrong) {
        return new StepFrame(step, no, of, back, change, List.copyOf(wrong), notice);
    }

    StepFrame saying(@Nullable String key) {
        return new StepFrame(step, no, of, back, change, errors, key);
    }

    /** Whether what is wrong is mended on this page; on the last page it may be on another. */
    boolean inThePage() {
        return errors.stream().noneMatch(error -> error.field().startsWith("row-"));
    }

    /** What is wrong with a field. */
    @Nullable
    String error(String field) {
        return Errors.of(errors, field);
    }
}
