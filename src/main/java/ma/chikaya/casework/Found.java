package ma.chikaya.casework;

/**
 * How many a search finds.
 *
 * @param here in the view that is looked at
 * @param beyond of those that ended, or of the open ones where those that ended are looked at
 */
public record Found(int here, int beyond) {}
