package ma.chikaya.web.desk;

import java.util.Locale;
import ma.chikaya.casework.Ball;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.State;
import ma.chikaya.web.Page;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;

/** Where a submission stands, in a word: who has it where that says more than its state. */
public record StateChip(Tone tone, String label, @Nullable String icon) {

    public static StateChip of(Page page, CaseLine line) {
        if (line.state().isOpen() && line.ball() == Ball.SERVICE) {
            return new StateChip(Tone.BLUE, page.t("desk.state.service"), null);
        }
        if (isReopened(line)) return new StateChip(Tone.AMBER, page.t("desk.state.reopened"), "rotate-ccw");
        return new StateChip(
                tone(line.state()), label(page, line.state()), line.state() == State.ANSWERED ? "check" : null);
    }

    /** Whether the chip says that it was re-opened, so that nothing beside it says it again. */
    static boolean isReopened(CaseLine line) {
        boolean worked = line.state() == State.UNDER_STUDY || line.state() == State.IN_PROCESS;
        return worked && line.reopened() > 0 && line.ball() != Ball.SERVICE;
    }

    public static String label(Page page, State state) {
        return page.t("desk.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case REGISTERED, AWAITING_COMPLEMENT, CLOSED -> Tone.NEUTRAL;
            case UNDER_STUDY, REFUSAL_PROPOSED, ANSWER_PROPOSED -> Tone.AMBER;
            case ACCEPTED, ANSWERED -> Tone.GREEN;
            case IN_PROCESS -> Tone.BLUE;
            case REFUSED -> Tone.BRICK;
        };
    }
}
