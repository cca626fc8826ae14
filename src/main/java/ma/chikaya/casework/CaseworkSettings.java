package ma.chikaya.casework;

/** Settings no source gives: assumed, and named so. */
final class CaseworkSettings {

    /** How often one submission may be re-opened (assumed). */
    static final int REOPENINGS = 2;

    private CaseworkSettings() {}
}
