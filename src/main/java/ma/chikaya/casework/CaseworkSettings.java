package ma.chikaya.casework;

/** Settings no source gives: assumed, and named so. */
final class CaseworkSettings {

    /** How often one submission may be re-opened (assumed). */
    static final int REOPENINGS = 2;

    /** Working days in which a supervisor explains what the body above asked him to (assumed). */
    static final int EXPLANATION_DAYS = 5;

    /** Days after a reminder before the body above may take over a case that is late (assumed). */
    static final int REMINDED_DAYS = 3;

    private CaseworkSettings() {}
}
