package ma.chikaya.web.desk;

import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One legal clock of a case.
 *
 * @param done on which day it was met, or missed; then there is nothing left to count
 * @param left how much is left, in words
 */
record ClockShown(
        String name,
        Tone tone,
        @Nullable String done,
        @Nullable String left,
        int percent,
        String from,
        String to) {}
