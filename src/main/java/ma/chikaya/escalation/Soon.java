package ma.chikaya.escalation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the day's work forward: at a start, however long nobody worked and whatever the clock said meanwhile, and where
 * many cases came at once. Only its hour is moved, by one row: of several nodes one does it, as ever.
 */
@Component
public class Soon {

    private final SchedulerClient scheduler;

    Soon(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        try {
            // The schedule keeps the machine's time, not the product's.
            scheduler.reschedule(
                    TaskInstanceId.of(Jobs.WORKS, RecurringTask.INSTANCE),
                    Clock.systemUTC().instant());
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException working) {
            // It works already, and goes on until nothing is left; or it is to work for the first time.
        }
    }
}
