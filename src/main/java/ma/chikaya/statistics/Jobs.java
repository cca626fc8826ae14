package ma.chikaya.statistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import ma.chikaya.kernel.LegalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timetable of the figures. Many nodes may run; one counts. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    /** What one run counts at most: far above what a day brings, and a part of one core where years are counted anew. */
    private static final int STEPS = 20;

    @Bean
    RecurringTask<Void> statisticsCount(Counting counting) {
        return Tasks.recurring("statistics-count", Schedules.fixedDelay(Duration.ofSeconds(10)))
                .execute((instance, context) -> counting.catchUp(STEPS));
    }

    @Bean
    RecurringTask<Void> statisticsSweep(CountStore store) {
        return Tasks.recurring("statistics-sweep", Schedules.daily(LegalTime.ZONE, LocalTime.of(3, 40)))
                .execute((instance, context) -> store.sweep());
    }
}
