package ma.chikaya.notifications;

import java.time.InstantSource;
import ma.chikaya.casework.Cases;
import ma.chikaya.channels.Outbox;
import org.springframework.context.ApplicationContext;

/** The notices of who was let in by facts, out of an outbox that is open. */
public final class LetInTestDoor {

    private LetInTestDoor() {}

    public static LetInNotices into(Outbox outbox, ApplicationContext beans) {
        return new LetInNotices(
                beans.getBean(Cases.class),
                outbox,
                beans.getBean(Wording.class),
                beans.getBean(Preferences.class),
                beans.getBean(InstantSource.class));
    }
}
