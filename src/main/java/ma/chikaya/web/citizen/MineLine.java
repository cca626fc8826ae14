package ma.chikaya.web.citizen;

import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A submission in its author's list.
 *
 * @param digits of its code, for the address; {@code code} in groups, to be read
 * @param body whom it concerns
 * @param due the date owed, in words; null once nothing is
 * @param yours whether something is awaited from the reader
 */
record MineLine(
        String digits,
        String code,
        String title,
        String body,
        String state,
        Tone tone,
        String filed,
        @Nullable String due,
        boolean yours) {}
