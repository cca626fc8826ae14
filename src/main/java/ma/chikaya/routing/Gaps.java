package ma.chikaya.routing;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a text leaves unsaid that a handler of its topic will ask for. */
final class Gaps {

    /** The details of facts.txt that are numbers somebody gave the citizen. */
    private static final Set<String> NUMBERS = Set.of(
            "contract",
            "meter",
            "file",
            "land_title",
            "act",
            "notice",
            "massar",
            "registration",
            "pension",
            "tax_id",
            "plate",
            "court_case",
            "contract_no",
            "parcel");

    /** The details that say where. */
    private static final Set<String> PLACES =
            Set.of("place", "road", "office", "hospital", "school", "institution", "country", "port", "line");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}|(?:19|20)\\d\\d|\\d{1,2} ?[hH]\\b");

    /** A number of four figures or more that is no year. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)(?!(?:19|20)\\d\\d(?!\\d))\\d[\\d/.-]{3,}|(?iu:n°|numéro|رقم|ra9m) ?:? ?\\d");

    private final Topics topics;

    Gaps(Topics topics) {
        this.topics = topics;
    }

    /**
     * What is missing.
     *
     * @param place code of the place known; null for none
     */
    Set<Missing> in(Sight sight, String topic, Kind kind, @Nullable String place) {
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        Signs.Found signs = sight.signs();
        boolean asksWhere =
                asks(topic, PLACES) || topics.targets(topic).stream().anyMatch(Gaps::isOfAPlace);
        if (asksWhere && place == null && signs.sum("where") == 0) missing.add(Missing.WHERE);
        boolean told = kind == Kind.COMPLAINT || kind == Kind.OBSERVATION;
        boolean dated = signs.sum("when") > 0 || DAY.matcher(sight.text()).find();
        if (told && !dated) missing.add(Missing.WHEN);
        boolean named = !sight.bodies().isEmpty() || !sight.families().isEmpty();
        if (topics.targets(topic).contains(Target.MENTIONED) && !named) missing.add(Missing.WHO);
        boolean numbered = NUMBER.matcher(sight.text()).find();
        if (kind == Kind.COMPLAINT && asks(topic, NUMBERS) && !numbered) missing.add(Missing.FILE);
        return missing;
    }

    private boolean asks(String topic, Set<String> details) {
        return topics.listDetails(topic).stream().anyMatch(detail -> details.contains(detail.code()));
    }

    private static boolean isOfAPlace(Target target) {
        return target.body() == null
                && target.family() != null
                && target.family().isTerritorial();
    }
}
