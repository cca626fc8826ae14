package ma.chikaya.escalation;

import java.nio.charset.StandardCharsets;
import ma.chikaya.casework.Watch;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/**
 * The number that must be nought, as monitoring reads it: open cases past their date that were not yet brought before
 * whom the timetable names. One number, no case and no body.
 */
@Component
@WebEndpoint(id = "deadlines")
class Overdue {

    private final Watch watch;

    Overdue(Watch watch) {
        this.watch = watch;
    }

    @ReadOperation(produces = "text/plain;version=0.0.4;charset=utf-8")
    byte[] read() {
        return """
                # HELP chikaya_overdue_unescalated Open cases past their legal date and not escalated.
                # TYPE chikaya_overdue_unescalated gauge
                chikaya_overdue_unescalated %d
                """.formatted(watch.countUnescalated()).getBytes(StandardCharsets.UTF_8);
    }
}
