package ma.chikaya.channels;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When mail goes out. */
@Configuration(proxyBeanMethods = false)
class MailJob {

    @Bean
    RecurringTask<Void> mailGoesOut(Postman postman) {
        return Tasks.recurring("channels-mail", Schedules.fixedDelay(Duration.ofSeconds(10)))
                .execute((instance, context) -> postman.sendDue());
    }
}
