package ma.chikaya.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * Who must do what by which date, in one sentence.
 *
 * @param tone green running or met, amber waiting for the citizen or near, brick late
 * @param caption small line above: the legal promise
 * @param sentence may put the dates in {@code <b>}
 * @param more what follows from it, where something does
 * @param ruler the same dates drawn, where there is a span to draw
 */
public record Promise(
        Tone tone,
        String caption,
        Content sentence,
        @Nullable Content more,
        @Nullable Ruler ruler) {}
