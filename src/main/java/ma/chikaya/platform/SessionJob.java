package ma.chikaya.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** When sessions that ran out are removed; the library's own timer would look before the tables are made. */
@Configuration(proxyBeanMethods = false)
class SessionJob {

    @Bean
    RecurringTask<Void> sessionsEnd(JdbcIndexedSessionRepository sessions) {
        return Tasks.recurring("platform-sessions-end", Schedules.fixedDelay(Duration.ofMinutes(15)))
                .execute((instance, context) -> sessions.cleanUpExpiredSessions());
    }
}
