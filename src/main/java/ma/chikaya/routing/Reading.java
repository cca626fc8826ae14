package ma.chikaya.routing;

import java.util.List;
import java.util.Set;
import ma.chikaya.directory.Mention;
import org.jspecify.annotations.Nullable;

/**
 * What a text seems to say, for a person to confirm.
 *
 * @param language tag of what it is written in (see {@code Writing}), or {@code mixed}; null where it has no words
 * @param proposals up to three bodies, the likeliest first
 * @param topics up to three, the likeliest first
 * @param kind the kind of submission it looks like
 * @param flags what its reader should know first
 * @param missing what its handler will miss
 * @param places the places it names
 * @param question on whose answer it depends who is competent; null where nothing does or the text answers it itself
 */
public record Reading(
        @Nullable String language,
        List<Proposal> proposals,
        List<LikelyTopic> topics,
        Kind kind,
        Set<Flag> flags,
        Set<Missing> missing,
        List<Mention> places,
        @Nullable Fact question) {

    public Reading {
        proposals = List.copyOf(proposals);
        topics = List.copyOf(topics);
        flags = Set.copyOf(flags);
        missing = Set.copyOf(missing);
        places = List.copyOf(places);
    }

    /** Of a text without words. */
    static Reading nothing(List<Mention> places) {
        return new Reading(null, List.of(), List.of(), Kind.COMPLAINT, Set.of(Flag.VAGUE), Set.of(), places, null);
    }
}
