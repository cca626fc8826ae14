package ma.chikaya.statistics;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has all figures counted anew at a start that asks for it (CHIKAYA_RECOUNT), as after rows brought in by hand. */
@Component
class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

    private final Counting counting;
    private final boolean asked;

    Recount(Counting counting, @Value("${chikaya.recount:false}") boolean asked) {
        this.counting = counting;
        this.asked = asked;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!asked) return;
        counting.forget();
        LOG.info("Statistics: all figures are counted anew, in the background");
    }
}
