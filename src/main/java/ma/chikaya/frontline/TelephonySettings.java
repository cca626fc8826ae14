package ma.chikaya.frontline;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The way in for the telephone exchange.
 *
 * @param secret what it signs its events with, or sends as a bearer token; nothing is taken without one
 */
@ConfigurationProperties("chikaya.telephony")
record TelephonySettings(@Nullable String secret) {

    /** Never its secret. */
    @Override
    public String toString() {
        return "TelephonySettings";
    }
}
