package ma.chikaya.routing;

/**
 * What a text may be about.
 *
 * @param topic code of the {@link Topic}
 * @param likelihood between 0 and 1
 */
public record LikelyTopic(String topic, double likelihood) {}
