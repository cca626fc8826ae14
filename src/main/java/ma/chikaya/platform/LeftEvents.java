package ma.chikaya.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.IncompleteEventPublications;

/**
 * Tells again what a node that died, or a listener that failed, left untold: whoever hears it may have heard it before.
 * Without this it would wait until a node starts.
 */
@Configuration(proxyBeanMethods = false)
class LeftEvents {

    /** Longer than a busy node takes to tell what it has in hand. */
    private static final Duration LEFT = Duration.ofMinutes(5);

    private static final Duration GIVEN_UP = Duration.ofDays(2);

    @Bean
    RecurringTask<Void> leftEventsAreTold(IncompleteEventPublications left, InstantSource clock) {
        return Tasks.recurring("platform-left-events", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    Instant now = clock.instant();
                    // What has options beside it takes only events marked as failed, and a node that died marked none.
                    left.resubmitIncompletePublications(
                            event -> event.getPublicationDate().isBefore(now.minus(LEFT))
                                    && event.getPublicationDate().isAfter(now.minus(GIVEN_UP)));
                });
    }
}
