package ma.chikaya.casework;

import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.platform.Secrets;
import org.springframework.stereotype.Component;

/** The PIN and the token of a submission, both derived from its code by keyed hash and stored nowhere. */
@Component
class Keys {

    private final Secrets secrets;

    Keys(Secrets secrets) {
        this.secrets = secrets;
    }

    String pin(TrackingCode code) {
        return secrets.pin("submission-pin", code.digits());
    }

    String token(TrackingCode code) {
        return secrets.token("submission-token", code.digits());
    }

    boolean isPin(TrackingCode code, String typed) {
        return Secrets.same(pin(code), typed);
    }

    boolean isToken(TrackingCode code, String given) {
        return secrets.isToken("submission-token", code.digits(), given);
    }
}
