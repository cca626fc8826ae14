package ma.chikaya.accounts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The day it is in Casablanca, by which memberships begin and end. */
@Component
class Today {

    private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");

    private final InstantSource clock;

    Today(InstantSource clock) {
        this.clock = clock;
    }

    LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), CASABLANCA);
    }
}
