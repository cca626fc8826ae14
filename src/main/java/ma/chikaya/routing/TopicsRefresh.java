package ma.chikaya.routing;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every node keeps up with the others; not a job of the timetable, where one node would do it for all. */
@Component
class TopicsRefresh {

    private static final System.Logger LOG = System.getLogger(TopicsRefresh.class.getName());

    private final Topics topics;

    TopicsRefresh(Topics topics) {
        this.topics = topics;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void refresh() {
        try {
            topics.refresh();
        } catch (DataAccessException away) {
            LOG.log(System.Logger.Level.WARNING, "topics not refreshed: {0}", away.getMessage());
        }
    }
}
