package ma.chikaya.frontline;

import org.jspecify.annotations.Nullable;

/**
 * A sentence to be said aloud.
 *
 * @param reading the same in Latin letters, for whoever reads Tifinagh slowly; an aid, never instead of the text
 */
public record Said(Spoken spoken, String text, @Nullable String reading) {}
