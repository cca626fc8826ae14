package ma.chikaya.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import ma.chikaya.people.Person;
import ma.chikaya.text.SearchText;
import org.jspecify.annotations.Nullable;

/** Whether words that a body reads tell it who somebody is whose identity is withheld (the complainant or his helper). */
final class TellsWho {

    /** A number is told by its last digits, with or without the country. */
    private static final int SUBSCRIBER = 8;

    private TellsWho() {}

    static boolean in(String text, Identities.Shown parties) {
        return Stream.of(parties.person(), parties.helper()).anyMatch(one -> one != null && tells(text, one));
    }

    private static boolean tells(String text, Person person) {
        String email = person.email();
        return hasName(text, person.name())
                || hasWhole(text, person.organisation())
                || hasNumber(text, person.phone())
                || (email != null && text.toLowerCase(Locale.ROOT).contains(email.toLowerCase(Locale.ROOT)))
                || (person.identity() != null
                        && squeezed(text).contains(squeezed(person.identity().number())));
    }

    /** Two words of the name, wherever they stand: first and family name tell who it is, one of them seldom does. */
    private static boolean hasName(String text, @Nullable String name) {
        if (name == null) return false;
        Set<String> words = new HashSet<>(SearchText.words(text));
        List<String> parts = SearchText.words(name).stream().distinct().toList();
        long said = parts.stream().filter(words::contains).count();
        return !parts.isEmpty() && said >= Math.min(2, parts.size());
    }

    private static boolean hasWhole(String text, @Nullable String name) {
        String folded = name == null ? "" : SearchText.fold(name);
        return !folded.isEmpty() && (" " + SearchText.fold(text) + " ").contains(" " + folded + " ");
    }

    private static boolean hasNumber(String text, @Nullable String phone) {
        if (phone == null) return false;
        String last = phone.substring(Math.max(0, phone.length() - SUBSCRIBER));
        return squeezed(text).replaceAll("\\D", "").contains(last);
    }

    private static String squeezed(String text) {
        return SearchText.fold(text).replace(" ", "");
    }
}
