package ma.chikaya.law;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every node keeps up with the others; not a job of the timetable, where one node would do it for all. */
@Component
class CalendarRefresh {

    private static final System.Logger LOG = System.getLogger(CalendarRefresh.class.getName());

    private final Calendars calendars;

    CalendarRefresh(Calendars calendars) {
        this.calendars = calendars;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void refresh() {
        try {
            calendars.refresh();
        } catch (DataAccessException away) {
            LOG.log(System.Logger.Level.WARNING, "calendar not refreshed: {0}", away.getMessage());
        }
    }
}
