package ma.chikaya.directory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every node keeps up with the others; not a job of the timetable, where one node would do it for all. */
@Component
class BodiesRefresh {

    private static final System.Logger LOG = System.getLogger(BodiesRefresh.class.getName());

    private final Bodies bodies;
    private final Windows windows;

    BodiesRefresh(Bodies bodies, Windows windows) {
        this.bodies = bodies;
        this.windows = windows;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void refresh() {
        try {
            bodies.refresh();
            windows.refresh();
        } catch (DataAccessException away) {
            LOG.log(System.Logger.Level.WARNING, "bodies not refreshed: {0}", away.getMessage());
        }
    }
}
