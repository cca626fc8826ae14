package ma.chikaya.frontline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings and the timetable of the frontline. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({TelephonySettings.class, AskingSettings.class})
class FrontlineSetup {

    /** Calls nobody ended are ended; numbers and half-written filings that are old are forgotten. */
    @Bean
    RecurringTask<Void> callsForgotten(Forgetting forgetting) {
        return Tasks.recurring("frontline-calls-forgotten", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((instance, context) -> forgetting.work());
    }

    /** Among those answered some days ago, whom to call and ask. */
    @Bean
    RecurringTask<Void> answersDrawn(Lots lots) {
        return Tasks.recurring("frontline-answers-drawn", Schedules.fixedDelay(Duration.ofMinutes(15)))
                .execute((instance, context) -> lots.draw());
    }
}
