package ma.chikaya.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timetable of intake. */
@Configuration(proxyBeanMethods = false)
class IntakeJobs {

    private static final int BATCH = 500;

    /** Drafts nobody has touched for thirty days are deleted, with their files. */
    @Bean
    RecurringTask<Void> draftsExpire(Drafts drafts) {
        return Tasks.recurring("intake-drafts-expire", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    while (drafts.expire(BATCH) == BATCH) {}
                });
    }
}
