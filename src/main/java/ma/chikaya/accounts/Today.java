package ma.chikaya.accounts;

import java.time.InstantSource;
import java.time.LocalDate;
import ma.chikaya.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** The day it is in Casablanca, by which memberships begin and end. */
@Component
class Today {

    private final InstantSource clock;

    Today(InstantSource clock) {
        this.clock = clock;
    }

    LocalDate get() {
        return LegalTime.dayOf(clock.instant());
    }
}
