package ma.chikaya;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every other test counts stays as it left it: no job of the application comes between. */
@ChikayaTest
class NoTurnsTest {

    @Autowired
    Scheduler scheduler;

    @Test
    void noJobHasItsTurnByItself() {
        assertThat(scheduler.getSchedulerState().isStarted()).isFalse();
    }
}
