package ma.chikaya.web.desk;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import ma.chikaya.web.Counted;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * One legal clock of a case.
 *
 * @param done on which day it was met, or missed; then there is nothing left to count
 * @param left how much is left, in words
 * @param reasons why it ends on that day; empty where nothing is owed any more
 */
record ClockShown(
        String name,
        Tone tone,
        @Nullable String done,
        @Nullable String left,
        int percent,
        String from,
        String to,
        List<Content> reasons) {

    ClockShown because(Optional<Counted> counted) {
        List<Content> told = counted.map(Counted::reasons).orElse(List.of());
        return new ClockShown(name, tone, done, left, percent, from, to, told);
    }
}
