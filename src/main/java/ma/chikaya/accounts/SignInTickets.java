package ma.chikaya.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalInt;
import ma.chikaya.platform.Secrets;
import org.springframework.stereotype.Component;

/** Stands for a right password while the code is asked for: signed, good for ten minutes, kept nowhere. */
@Component
class SignInTickets {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Secrets secrets;
    private final InstantSource clock;

    SignInTickets(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    String issue(int account) {
        String about = account + "." + clock.instant().plus(GOOD_FOR).getEpochSecond();
        return about + "." + secrets.token("sign-in-ticket", about);
    }

    /** The account of a ticket that is still good; empty for any other text. */
    OptionalInt find(String ticket) {
        String[] parts = ticket.split("\\.", -1);
        if (parts.length != 3 || !parts[0].matches("\\d{1,9}") || !parts[1].matches("\\d{1,12}")) {
            return OptionalInt.empty();
        }
        boolean genuine = secrets.isToken("sign-in-ticket", parts[0] + "." + parts[1], parts[2]);
        boolean late = clock.instant().getEpochSecond() > Long.parseLong(parts[1]);
        return genuine && !late ? OptionalInt.of(Integer.parseInt(parts[0])) : OptionalInt.empty();
    }
}
