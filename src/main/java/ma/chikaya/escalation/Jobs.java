package ma.chikaya.escalation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import ma.chikaya.kernel.LegalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timetable of escalation's own work. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    static final String WORKS = "escalation-works";

    /** Short: what a node held that died is taken up by the next turn, and a turn with nothing to do costs nothing. */
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    /**
     * Reminders and escalations of the day, by two hands: two nodes share them, and where one dies with its hand the
     * other does what is left. What a stopped run left is taken up by the next.
     */
    @Bean
    RecurringTask<Void> escalationWorks(Escalating escalating) {
        return hand(WORKS, escalating);
    }

    @Bean
    RecurringTask<Void> escalationHelps(Escalating escalating) {
        return hand("escalation-helps", escalating);
    }

    /** What the day's reminders come to, by e-mail, before offices open. */
    @Bean
    RecurringTask<Void> remindersMailed(Digest digest) {
        return Tasks.recurring(
                        "escalation-reminders-mailed", Schedules.daily(LegalTime.ZONE, LocalTime.of(Digest.HOUR, 5)))
                .execute((instance, context) -> digest.work());
    }

    private static RecurringTask<Void> hand(String name, Escalating escalating) {
        return Tasks.recurring(name, Schedules.fixedDelay(BETWEEN)).execute((instance, context) -> escalating.work());
    }
}
