package ma.chikaya.counters;

/** How whoever brings a paper, or speaks at the counter, agrees to what is sent in his name. */
public enum Consent {
    SIGNATURE,
    /** Of whoever does not write. */
    THUMB
}
