package ma.chikaya.frontline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.casework.Identities;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Territories;
import ma.chikaya.intake.Dates;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.people.Emails;
import ma.chikaya.people.Person;
import ma.chikaya.platform.Secrets;
import ma.chikaya.text.SearchText;
import ma.chikaya.text.Sounds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what a caller says with what a file holds, as forgiving as ears are: the official who types it never sees it. */
@Component
class FactCheck {

    private static final int DAYS_AROUND = 3;
    private static final int LAST_SIGNS = 4;
    private static final int NAMES = 3;

    private final Bodies bodies;
    private final Territories territories;

    FactCheck(Bodies bodies, Territories territories) {
        this.bodies = bodies;
        this.territories = territories;
    }

    boolean holds(Fact fact, String said, PublicCase file, Identities.Shown parties) {
        if (said.isBlank()) return false;
        return switch (fact) {
            case BODY -> isBody(said, file);
            case FILED_ON ->
                Dates.read(said)
                        .filter(day -> Math.abs(DAYS.between(day, LegalTime.dayOf(file.filedAt()))) <= DAYS_AROUND
                                || Math.abs(DAYS.between(day, file.receivedOn())) <= DAYS_AROUND)
                        .isPresent();
            case IDENTITY -> isIdentity(said, parties.person());
            case EMAIL -> isEmail(said, parties.person().email());
            case NAME -> isName(said, parties.person().name());
            case PLACE -> isPlace(said, file.place().territory());
            case HELPER ->
                Optional.ofNullable(parties.helper())
                        .filter(helper -> isName(said, helper.name()))
                        .isPresent();
        };
    }

    /** What he says finds that body before all others; three guesses at once are none. */
    private boolean isBody(String said, PublicCase file) {
        Integer competent = file.competentBodyId();
        if (competent == null) return false;
        return isWholeName(said, bodies.get(competent))
                || bodies.search(said, null, 1).stream().anyMatch(body -> body.id() == competent);
    }

    /** Its name word for word: a namesake in another province comes before it in a search, and is not what he means. */
    private static boolean isWholeName(String said, Body body) {
        Set<String> words = Set.copyOf(SearchText.words(said));
        return Stream.of(Language.AR, Language.FR)
                .flatMap(language ->
                        Stream.of(body.name().in(language), body.label().in(language)))
                .anyMatch(name -> words.equals(Set.copyOf(SearchText.words(name))));
    }

    /** The place itself, one in it or one around it up to its province. */
    private boolean isPlace(String said, @Nullable String territory) {
        if (territory == null) return false;
        return territories.search(said, null, NAMES).stream().anyMatch(found -> {
            String code = found.code();
            return territories.isWithin(code, territory)
                    || (territories.isWithin(territory, code)
                            && (code.equals(territory)
                                    || territories
                                            .findProvince(territory)
                                            .filter(province -> province.code().equals(code))
                                            .isPresent()));
        });
    }

    private static boolean isIdentity(String said, Person person) {
        if (person.identity() == null) return false;
        return Secrets.same(last(person.identity().number()), last(said));
    }

    private static String last(String number) {
        String plain = SearchText.fold(number).replace(" ", "").toUpperCase(Locale.ROOT);
        return plain.substring(Math.max(0, plain.length() - LAST_SIGNS));
    }

    private static boolean isEmail(String said, @Nullable String email) {
        String given = Emails.parse(said).fold(read -> read.toLowerCase(Locale.ROOT), why -> "");
        return email != null && !given.isEmpty() && Secrets.same(email.toLowerCase(Locale.ROOT), given);
    }

    /** Every word of the shorter one stands in the other, as written or as heard; one word alone is not a name of two. */
    private static boolean isName(String said, @Nullable String name) {
        if (name == null) return false;
        List<String> one = SearchText.words(said);
        List<String> other = SearchText.words(name);
        boolean shorter = one.size() <= other.size();
        List<String> fewer = shorter ? one : other;
        List<String> more = shorter ? other : one;
        if (fewer.isEmpty() || (fewer.size() == 1 && more.size() > 1)) return false;
        return fewer.stream().allMatch(word -> more.stream().anyMatch(them -> isSame(word, them)));
    }

    private static boolean isSame(String word, String other) {
        if (word.equals(other)) return true;
        String sound = Sounds.of(word);
        return sound.length() >= 2 && sound.equals(Sounds.of(other));
    }
}
