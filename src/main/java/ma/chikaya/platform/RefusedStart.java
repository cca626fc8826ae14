package ma.chikaya.platform;

/** The portal will not start as it was asked to: what is wrong, and what to do about it. */
final class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    RefusedStart(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
