package ma.chikaya.intake;

import java.time.LocalDate;
import java.util.List;

/** A business obstacle: nothing of it is required, but a date must be one. */
final class ObstacleCheck {

    /** Older than any request still waiting; catches years typed wrong. */
    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);

    private ObstacleCheck() {}

    static void check(Form.Obstacle obstacle, LocalDate today, List<Problem> problems) {
        Limit.LICENCE.check(Field.LICENCE, obstacle.licence(), problems);
        if (obstacle.requestedOn().isBlank()) return;
        Dates.read(obstacle.requestedOn())
                .ifPresentOrElse(
                        day -> {
                            if (day.isAfter(today)) {
                                problems.add(Problem.of(Field.REQUESTED_ON, "intake.date.future"));
                            } else if (day.isBefore(OLDEST)) {
                                problems.add(Problem.of(Field.REQUESTED_ON, "intake.date.old"));
                            }
                        },
                        () -> problems.add(Problem.of(Field.REQUESTED_ON, "intake.date.impossible")));
    }
}
