package ma.chikaya;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * No job has its turn by itself: it would do at any moment what a test is about to count, at whatever day that test has
 * set. A test calls what it means to try; that turns come by themselves is tried in whole processes, see {@link Nodes}.
 */
@TestConfiguration(proxyBeanMethods = false)
class NoTurns {

    @Bean
    DbSchedulerStarter never() {
        return () -> {};
    }
}
