package ma.chikaya.routing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text of the corpus with what a reader should find in it.
 *
 * @param language {@code ar}, {@code ary}, {@code ary-Latn}, {@code fr}, {@code zgh-Tfng}, {@code zgh-Latn}, {@code mixed}
 * @param place code of the place the citizen chose; null for none
 */
record Example(
        String language,
        String topic,
        Kind kind,
        Set<Flag> flags,
        @Nullable String place,
        String text) {}
