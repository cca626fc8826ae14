package ma.chikaya.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.directory.Territories;

/** A place that exists: nothing of it is required but the country of somebody abroad. */
final class PlaceCheck {

    /** ISO 3166-1, in capitals. */
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** What no list of foreign countries names here. */
    private static final Set<String> AT_HOME = Set.of("MA", "EH");

    private final Territories territories;
    private final List<Problem> problems;

    PlaceCheck(Territories territories, List<Problem> problems) {
        this.territories = territories;
        this.problems = problems;
    }

    void check(Form.Place place) {
        Limit.WORDS.check(Field.WORDS, place.words(), problems);
        switch (place.where()) {
            case MOROCCO -> {
                if (!place.territory().isBlank()
                        && territories.find(place.territory().strip()).isEmpty()) {
                    problems.add(Problem.of(Field.TERRITORY, "intake.territory.unknown"));
                }
                checkPosition(place, true);
            }
            case ABROAD -> {
                checkPosition(place, false);
                Limit.CONSULATE.check(Field.CONSULATE, place.consulate(), problems);
                if (place.country().isBlank()) problems.add(Problem.of(Field.COUNTRY, "intake.country.missing"));
                else if (country(place.country()).isEmpty()) {
                    problems.add(Problem.of(Field.COUNTRY, "intake.country.unknown"));
                }
            }
            case NOWHERE -> {}
        }
    }

    private void checkPosition(Form.Place place, boolean inMorocco) {
        if (place.lat().isBlank() && place.lon().isBlank()) return;
        Optional<Position> position = Position.read(place.lat(), place.lon());
        if (position.isEmpty()) problems.add(Problem.of(Field.POSITION, "intake.position.impossible"));
        else if (inMorocco && !position.get().isInMorocco())
            problems.add(Problem.of(Field.POSITION, "intake.position.abroad"));
    }

    /** The code of another country than Morocco. */
    static Optional<String> country(String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) && !AT_HOME.contains(code) ? Optional.of(code) : Optional.empty();
    }
}
