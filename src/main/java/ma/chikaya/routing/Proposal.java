package ma.chikaya.routing;

import java.util.List;
import ma.chikaya.directory.Family;
import org.jspecify.annotations.Nullable;

/**
 * A body that seems competent.
 *
 * @param body its id; null where the place must be known first, to tell which body of the family is meant
 * @param family the family of the body
 * @param topic code of the {@link Topic}
 * @param confidence between 0 and 1; below 0.4 a person decides
 * @param because the citizen's own words it follows from, as written, the most telling first
 */
public record Proposal(@Nullable Integer body, Family family, String topic, double confidence, List<String> because) {

    public Proposal {
        because = List.copyOf(because);
    }
}
