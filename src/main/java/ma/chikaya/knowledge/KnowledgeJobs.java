package ma.chikaya.knowledge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import ma.chikaya.kernel.LegalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens to questions and articles because time has passed. */
@Configuration(proxyBeanMethods = false)
class KnowledgeJobs {

    /** So long an answered question's contact is kept, should its asker come back; an open one's for a year (assumed). */
    @Bean
    RecurringTask<Void> askersForgotten(Enquiries enquiries) {
        return Tasks.recurring("askers-forget", Schedules.daily(LegalTime.ZONE, LocalTime.of(3, 40)))
                .execute((instance, context) -> enquiries.forgetAskers());
    }

    /** Rare searches of past months are forgotten at night. */
    @Bean
    RecurringTask<Void> rareSearchesForgotten(ArticleSearches searches) {
        return Tasks.recurring("searches-forget", Schedules.daily(LegalTime.ZONE, LocalTime.of(3, 50)))
                .execute((instance, context) -> searches.forgetRare());
    }
}
