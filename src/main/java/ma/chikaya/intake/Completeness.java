package ma.chikaya.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Territories;
import ma.chikaya.law.LegalClock;
import org.springframework.stereotype.Component;

/**
 * Whether a form can be filed: the same answer for the pages, the API and the counter, with all problems at once. What
 * the law does not ask for is never required.
 */
@Component
public class Completeness {

    private final InstantSource clock;
    private final Bodies bodies;
    private final Territories territories;
    private final Questions questions;

    Completeness(InstantSource clock, Bodies bodies, Territories territories, Questions questions) {
        this.questions = questions;
        this.clock = clock;
        this.bodies = bodies;
        this.territories = territories;
    }

    /** Everything that keeps a form from being filed, in the order of the form. */
    public List<Problem> check(Form form) {
        List<Problem> problems = new ArrayList<>();
        for (Field.Part part : Field.Part.values()) problems.addAll(check(form, part));
        return problems;
    }

    /** The problems of one part. */
    public List<Problem> check(Form form, Field.Part part) {
        List<Problem> problems = new ArrayList<>();
        switch (part) {
            // What officials key carries the day and the way it came: Registrations checks them.
            case CAME -> {}
            case TOLD -> ToldCheck.check(form.told() == null ? Form.Told.NOTHING : form.told(), problems);
            case OBSTACLE -> {
                if (form.isObstacle() && form.obstacle() != null) {
                    ObstacleCheck.check(form.obstacle(), LegalClock.dayOf(clock.instant()), problems);
                }
            }
            case PLACE -> {
                if (form.place() != null) new PlaceCheck(territories, problems).check(form.place());
            }
            case ADDRESSEE -> {
                Integer body =
                        form.addressee() == null ? null : form.addressee().body();
                if (body != null) checkBody(body, problems);
            }
            case ANSWERS -> problems.addAll(questions.check(form, false));
            case WHO -> new WhoCheck(problems).check(form.who() == null ? Form.Who.NOBODY : form.who());
        }
        return problems;
    }

    /** The Defence is found by name and refused with guidance: decree 2-17-265 leaves it out. */
    private void checkBody(int body, List<Problem> problems) {
        if (bodies.find(body).isEmpty()) problems.add(Problem.of(Field.BODY, "intake.body.unknown"));
        else if (bodies.isDefence(body)) problems.add(Problem.of(Field.BODY, "intake.body.defence"));
        else if (bodies.isEnded(body)) problems.add(Problem.of(Field.BODY, "intake.body.ended"));
        else if (!bodies.get(body).addressable()) problems.add(Problem.of(Field.BODY, "intake.body.network"));
    }
}
