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
        return hand("channels-mail", Duration.ofSeconds(10), postman, MailCarrier.MAIL);
    }

    /** Two hands for each way, so that a node that dies with one of them in its own holds up nothing. */
    @Bean
    RecurringTask<Void> mailGoesOutToo(Postman postman) {
        return hand("channels-mail-2", Duration.ofSeconds(10), postman, MailCarrier.MAIL);
    }

    @Bean
    RecurringTask<Void> mailComesIn(Mailbox mailbox) {
        return Tasks.recurring("channels-inbox", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> mailbox.fetch());
    }

    @Bean
    RecurringTask<Void> smsGoOut(Postman postman) {
        return hand("channels-sms", Duration.ofSeconds(5), postman, SmppCarrier.SMS);
    }

    @Bean
    RecurringTask<Void> smsGoOutToo(Postman postman) {
        return hand("channels-sms-2", Duration.ofSeconds(5), postman, SmppCarrier.SMS);
    }

    private static RecurringTask<Void> hand(String name, Duration pause, Postman postman, String channel) {
        return Tasks.recurring(name, Schedules.fixedDelay(pause))
                .execute((instance, context) -> postman.sendDue(channel));
    }
}
