package ma.chikaya.routing;

import java.util.List;
import java.util.Set;
import ma.chikaya.directory.Mention;

/**
 * What a text seems to say, for a person to confirm.
 *
 * @param proposals up to three bodies, the likeliest first
 * @param kind the kind of submission it looks like
 * @param flags what its reader should know first
 * @param places the places it names
 */
public record Reading(List<Proposal> proposals, Kind kind, Set<Flag> flags, List<Mention> places) {

    public Reading {
        proposals = List.copyOf(proposals);
        flags = Set.copyOf(flags);
        places = List.copyOf(places);
    }
}
