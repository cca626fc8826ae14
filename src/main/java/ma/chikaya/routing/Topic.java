package ma.chikaya.routing;

import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A subject people write about, or a group of them.
 *
 * @param code e.g. {@code streets.lighting}; of a group {@code streets}
 * @param group code of its group; null for a group
 */
public record Topic(String code, @Nullable String group, LocalText label) {}
