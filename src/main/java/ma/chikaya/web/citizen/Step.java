package ma.chikaya.web.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import org.jspecify.annotations.Nullable;

/** The questions of a filing, one a page, in the order they are asked. */
enum Step {
    TELL(Field.Part.TOLD),
    BUSINESS(Field.Part.OBSTACLE),
    PLACE(Field.Part.PLACE),
    BODY(Field.Part.ADDRESSEE),
    EVIDENCE(Field.Part.ANSWERS),
    YOU(Field.Part.WHO),
    CHECK(null);

    private final Field.@Nullable Part part;

    Step(Field.@Nullable Part part) {
        this.part = part;
    }

    String path() {
        return "/new/" + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The steps of this filing: a business obstacle has one more, a recording alone needs no choice of body. */
    static List<Step> of(Form form) {
        List<Step> steps = new ArrayList<>(List.of(values()));
        if (!form.isObstacle()) steps.remove(BUSINESS);
        if (form.told() != null && form.told().isSpokenOnly()) steps.remove(BODY);
        return steps;
    }

    /** The first question without an answer, or the last page. */
    static Step firstOpen(Draft draft) {
        for (Step step : of(draft.form())) if (!step.isAnswered(draft)) return step;
        return CHECK;
    }

    static Step of(Field.Part part) {
        for (Step step : values()) if (step.part == part) return step;
        throw new IllegalArgumentException(part.name());
    }

    Step next(Form form) {
        List<Step> steps = of(form);
        return steps.get(Math.min(steps.indexOf(this) + 1, steps.size() - 1));
    }

    /** Where "back" leads; from the first question to the home page. */
    String back(Form form) {
        List<Step> steps = of(form);
        int at = steps.indexOf(this);
        return at <= 0 ? "/" : steps.get(at - 1).path();
    }

    private boolean isAnswered(Draft draft) {
        Form form = draft.form();
        return switch (this) {
            case TELL -> form.told() != null;
            case BUSINESS -> true;
            case PLACE -> form.place() != null;
            case BODY -> form.addressee() != null;
            case EVIDENCE -> draft.evidenceSeen();
            case YOU -> form.who() != null;
            case CHECK -> false;
        };
    }
}
