package ma.chikaya.files;

import java.io.Serial;

/** Stops the receiving of a file from any depth of its parsing; the door turns it into a refusal. */
final class Rejected extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    Rejected(Reason reason) {
        super(reason.key(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static Rejected damaged() {
        return new Rejected(Reason.DAMAGED);
    }

    static Rejected type() {
        return new Rejected(Reason.TYPE);
    }
}
