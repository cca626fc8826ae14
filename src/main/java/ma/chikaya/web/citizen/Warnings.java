package ma.chikaya.web.citizen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ma.chikaya.intake.Form;
import ma.chikaya.law.Kind;
import ma.chikaya.routing.Flag;
import ma.chikaya.routing.Missing;
import ma.chikaya.routing.Reading;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/**
 * What somebody should know before sending, from the signs in the text: said, never imposed, for a sign may be wrong.
 * The refusals of decree 2-17-265 (L9) are explained where they can still be avoided.
 */
@Component
class Warnings {

    /** Told beside the choice of the body. */
    private static final List<Flag> CHOOSING = List.of(Flag.DEFENCE, Flag.COURT, Flag.PRIVATE, Flag.INSULT, Flag.VAGUE);

    /** A question may be short, and only a complaint is refused for what a court decides. */
    private static final Set<Flag> OF_COMPLAINTS = EnumSet.of(Flag.COURT, Flag.VAGUE);

    private final Readings readings;

    Warnings(Readings readings) {
        this.readings = readings;
    }

    /** Whether somebody may be in danger: the emergency numbers are shown at once. */
    boolean isDanger(Form form) {
        return readings.find(form)
                .filter(reading -> reading.flags().contains(Flag.DANGER))
                .isPresent();
    }

    boolean isBeforeCourt(Form form) {
        return readings.find(form)
                .filter(reading -> of(form, reading).contains(Flag.COURT))
                .isPresent();
    }

    /** What a handler of a complaint will ask for, in words: asked kindly, and whoever does not know it sends all the same. */
    List<String> missing(Page page, Form form) {
        if (form.kind() != Kind.COMPLAINT) return List.of();
        return readings.find(form).map(Reading::missing).orElse(Set.of()).stream()
                .filter(missing -> !isAnswered(missing, form))
                .sorted()
                .map(missing -> page.t(missing.messageKey()))
                .toList();
    }

    /** By another question than the first. */
    private static boolean isAnswered(Missing missing, Form form) {
        return switch (missing) {
            case WHERE -> form.place() != null && !form.place().words().isBlank();
            case WHO -> form.addressee() != null && form.addressee().body() != null;
            case WHEN, FILE -> false;
        };
    }

    static List<Flag> of(Form form, Reading reading) {
        List<Flag> warnings = new ArrayList<>(CHOOSING);
        warnings.retainAll(reading.flags());
        if (form.kind() != Kind.COMPLAINT) warnings.removeAll(OF_COMPLAINTS);
        return warnings;
    }
}
