package ma.chikaya.kernel;

import java.util.Map;

/**
 * Why something asked for was not done: a message key with its arguments, so that it speaks every language.
 *
 * @param key key in the message bundles, e.g. {@code refusal.stale}
 * @param arguments named arguments of the message
 */
public record Refusal(String key, Map<String, Object> arguments) {

    public Refusal {
        arguments = Map.copyOf(arguments);
    }

    public Refusal(String key) {
        this(key, Map.of());
    }
}
