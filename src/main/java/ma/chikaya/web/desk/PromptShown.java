package ma.chikaya.web.desk;

import gg.jte.Content;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What a body above asked about the case, and what it was told.
 *
 * @param what who asked for what, and when
 * @param due by when it is to be explained, and whether that is over
 * @param answered who explained, and when
 */
record PromptShown(
        Tone tone,
        Content what,
        @Nullable String text,
        @Nullable Content due,
        @Nullable String answer,
        @Nullable Content answered) {}
