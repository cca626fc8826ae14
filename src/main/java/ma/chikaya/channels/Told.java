package ma.chikaya.channels;

/**
 * What a message tells somebody.
 *
 * @param key of what happened and whom it is told to: told twice, it is one notice
 * @param bundle what may be told to him in one message while it waits
 * @param awaited whether he waits for it, as for a receipt: it does not wait for what may follow
 */
public record Told(String key, String bundle, boolean awaited) {}
