package ma.chikaya.accounts;

import java.time.InstantSource;
import ma.chikaya.directory.Joined;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A body has joined once it has an active user: from then on what is addressed to it comes to it. */
@Component
class Joining {

    private final Joined joined;
    private final InstantSource clock;

    Joining(Joined joined, InstantSource clock) {
        this.joined = joined;
        this.clock = clock;
    }

    @EventListener
    void on(BodyJoined event) {
        joined.markJoined(event.bodyId(), clock.instant());
    }
}
