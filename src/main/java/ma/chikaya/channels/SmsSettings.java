package ma.chikaya.channels;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way to the telephone networks: a short message centre, or else a gateway by HTTP.
 *
 * @param sender what the telephone shows as sender, a number or up to eleven letters
 * @param url gateway that takes {@code to}, {@code from} and {@code text} as a form by POST
 * @param token sent to it as a bearer token
 */
@ConfigurationProperties("chikaya.sms")
record SmsSettings(
        @DefaultValue Centre smpp,
        @DefaultValue("Chikaya") String sender,
        @Nullable String url,
        @Nullable String token) {

    /**
     * A message centre that speaks SMPP 3.4.
     *
     * @param host none where empty
     * @param patience how long its answer is waited for
     */
    record Centre(
            @DefaultValue("") String host,
            @DefaultValue("2775") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("10s") Duration patience) {

        /** Never its password. */
        @Override
        public String toString() {
            return "Centre[" + host + "]";
        }
    }

    boolean isOpen() {
        return hasCentre() || (url != null && !url.isBlank());
    }

    boolean hasCentre() {
        return !smpp.host().isBlank();
    }

    /** Never its token. */
    @Override
    public String toString() {
        return "SmsSettings[" + (hasCentre() ? "smpp" : isOpen() ? "http" : "closed") + "]";
    }
}
