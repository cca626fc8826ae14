package ma.chikaya.channels;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When messages go out and come in, each channel by itself, so that one that is away does not hold up the other. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmsSettings.class, InboundSettings.class})
class MessagesGoOut {

    @Bean
    RecurringTask<Void> mailGoesOut(Postman postman) {
        return Tasks.recurring("channels-mail", Schedules.fixedDelay(Duration.ofSeconds(10)))
                .execute((instance, context) -> postman.sendDue(MailCarrier.MAIL));
    }

    @Bean
    RecurringTask<Void> mailComesIn(Mailbox mailbox) {
        return Tasks.recurring("channels-inbox", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> mailbox.fetch());
    }

    @Bean
    RecurringTask<Void> smsGoOut(Postman postman) {
        return Tasks.recurring("channels-sms", Schedules.fixedDelay(Duration.ofSeconds(5)))
                .execute((instance, context) -> postman.sendDue(SmppCarrier.SMS));
    }
}
