package ma.chikaya.web.citizen;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import ma.chikaya.platform.Secrets;
import org.springframework.stereotype.Component;

/** Cookie values that say what their holder may see and until when, signed by this installation; nothing is stored. */
@Component
class Signed {

    private final Secrets secrets;
    private final InstantSource clock;

    Signed(Secrets secrets, InstantSource clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param subject letters, digits and dashes
     */
    String write(String purpose, String subject, Duration good) {
        String until = subject + "." + clock.instant().plus(good).getEpochSecond();
        return until + "." + secrets.token(purpose, until);
    }

    /** The subject, where the value is ours and still good. */
    Optional<String> read(String purpose, String value) {
        int sign = value.lastIndexOf('.');
        int end = sign < 0 ? -1 : value.lastIndexOf('.', sign - 1);
        if (end < 0) return Optional.empty();
        String until = value.substring(0, sign);
        if (!secrets.isToken(purpose, until, value.substring(sign + 1))) return Optional.empty();
        Instant last = Instant.ofEpochSecond(Long.parseLong(until.substring(end + 1)));
        return clock.instant().isAfter(last) ? Optional.empty() : Optional.of(until.substring(0, end));
    }
}
