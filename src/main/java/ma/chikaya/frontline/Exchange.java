package ma.chikaya.frontline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.Channel;
import ma.chikaya.frontline.db.tables.records.CallRecord;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.people.Phones;
import ma.chikaya.platform.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a telephone exchange tells: a call rings, is answered, is over. Told again or in another order it changes
 * nothing more. No voice passes here.
 */
@Component
public class Exchange {

    private static final String BEARER = "Bearer ";
    private static final String SIGNED = "sha256=";
    private static final String HMAC = "HmacSHA256";

    /** So far the exchange's clock may be from this one's. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final TelephonySettings settings;
    private final CallStore store;
    private final Calls calls;
    private final CallBacks callBacks;
    private final Officials officials;
    private final InstantSource clock;

    Exchange(
            TelephonySettings settings,
            CallStore store,
            Calls calls,
            CallBacks callBacks,
            Officials officials,
            InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.calls = calls;
        this.callBacks = callBacks;
        this.officials = officials;
        this.clock = clock;
    }

    /** What happened to a call. */
    public enum Event {
        RINGING,
        ANSWERED,
        ENDED
    }

    /**
     * Whether a sender holds the shared secret: as a bearer token, or by signing with it the moment and the body. What
     * was signed is good for some minutes, so that nobody who overheard it tells it again later. Nobody does where no
     * secret is set.
     *
     * @param time seconds since 1970, as signed
     */
    public boolean isExchange(String authorization, String signature, String time, byte[] body) {
        String secret = settings.secret();
        if (secret == null || secret.isBlank()) return false;
        if (signature.startsWith(SIGNED)) {
            return isFresh(time) && Secrets.same(SIGNED + sign(secret, time, body), signature);
        }
        return authorization.startsWith(BEARER) && Secrets.same(BEARER + secret, authorization);
    }

    private boolean isFresh(String time) {
        if (!time.matches("\\d{1,12}")) return false;
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant());
        return apart.abs().compareTo(FRESH) <= 0;
    }

    /**
     * Takes an event.
     *
     * @param call the exchange's own id of the call
     * @param number as the network tells it; hidden, or nonsense, it is none
     * @param answeredBy e-mail of the official whose telephone was lifted; null where the exchange does not know
     */
    @Transactional
    public void hear(Event event, String call, @Nullable String number, @Nullable String answeredBy) {
        Instant now = clock.instant();
        boolean fresh = store.insert(fresh(event, read(number), now), call, false);
        CallRecord row = store.findHeld(call).orElseThrow();
        switch (event) {
            case RINGING -> {}
            case ANSWERED -> {
                // Its end may have overtaken it: somebody spoke all the same, and nobody is to be called back.
                boolean over = Call.State.ENDED.name().equals(row.getState());
                if (over && row.getAnsweredAt() == null && row.getNumber() != null) callBacks.reached(row.getNumber());
                if (over) return;
                store.answered(row.getId(), now);
                operator(answeredBy).ifPresent(one -> calls.take(one, row.getId()));
            }
            case ENDED -> {
                boolean over = Call.State.ENDED.name().equals(row.getState());
                if (over && !fresh) return;
                store.end(row.getId(), now);
                boolean missed = row.getAnsweredAt() == null && row.getOfficialId() == null;
                if (missed && row.getNumber() != null) callBacks.missed(row.getNumber(), Spoken.DARIJA);
            }
        }
    }

    private Call fresh(Event event, @Nullable String number, Instant now) {
        boolean over = event == Event.ENDED;
        UUID id = Ids.next(now);
        return new Call(
                id,
                Channel.TELEPHONE,
                number,
                over ? Call.State.ENDED : Call.State.RINGING,
                Spoken.DARIJA,
                now,
                over ? now : null,
                null,
                null,
                null,
                null);
    }

    private Optional<Official> operator(@Nullable String email) {
        return email == null || email.isBlank()
                ? Optional.empty()
                : officials.find(email).filter(Calls::serves);
    }

    /** Networks leave the sign of international numbers away. */
    private static @Nullable String read(@Nullable String number) {
        if (number == null) return null;
        String plain = number.strip();
        Outcome<String> parsed = Phones.parse(plain.matches("[1-9]\\d{9,14}") ? "+" + plain : plain);
        return parsed.isDone() ? parsed.get() : null;
    }

    static String sign(String secret, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
