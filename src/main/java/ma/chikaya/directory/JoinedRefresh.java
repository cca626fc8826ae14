package ma.chikaya.directory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every node keeps up with the others; not a job of the timetable, where one node would do it for all. */
@Component
@EnableScheduling
class JoinedRefresh {

    private static final System.Logger LOG = System.getLogger(JoinedRefresh.class.getName());

    private final Joined joined;

    JoinedRefresh(Joined joined) {
        this.joined = joined;
        joined.refresh();
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void refresh() {
        try {
            joined.refresh();
        } catch (DataAccessException away) {
            LOG.log(System.Logger.Level.WARNING, "directory not refreshed: {0}", away.getMessage());
        }
    }
}
