package ma.chikaya.web;

import org.jspecify.annotations.Nullable;

/**
 * How near a legal date is.
 *
 * @param text in words that sort the urgency: 34 days, tomorrow, late by two days
 * @param what which date: admissibility, answer
 * @param percent how much of the time has passed
 */
public record Due(Tone tone, String text, @Nullable String what, int percent) {

    public Due {
        percent = Math.clamp(percent, 0, 100);
    }
}
