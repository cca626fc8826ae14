package ma.chikaya.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Puts names of administrations into French sentences: "la commune de Tiznit", "du ministère de la Justice". A name
 * that begins with no known common noun is a proper name and stays as it is.
 */
public final class FrenchArticle {

    private static final Set<String> FEMININE = Set.of(
            "administration",
            "académie",
            "agence",
            "autorité",
            "bibliothèque",
            "caisse",
            "commission",
            "commune",
            "coordination",
            "cour",
            "délégation",
            "direction",
            "entraide",
            "fondation",
            "gendarmerie",
            "haute",
            "instance",
            "institution",
            "maison",
            "préfecture",
            "présidence",
            "province",
            "région",
            "société",
            "trésorerie",
            "université",
            "wilaya");

    private static final Set<String> MASCULINE = Set.of(
            "arrondissement",
            "bureau",
            "centre",
            "chef",
            "chu",
            "conseil",
            "crédit",
            "groupe",
            "groupement",
            "haut-commissariat",
            "holding",
            "institut",
            "laboratoire",
            "ministère",
            "office",
            "onee",
            "régime",
            "secrétariat",
            "service",
            "tribunal");

    private static final Set<String> ASPIRATED = Set.of("haut-commissariat", "haute", "holding");

    private FrenchArticle() {}

    /** With its definite article, inside a sentence. */
    public static String the(String name) {
        return switch (gender(name)) {
            case 'f' -> (elides(name) ? "l’" : "la ") + small(name);
            case 'm' -> (elides(name) ? "l’" : "le ") + small(name);
            default -> name;
        };
    }

    /** The same at the beginning of a sentence. */
    public static String atStart(String name) {
        String the = the(name);
        return the.substring(0, 1).toUpperCase(Locale.FRENCH) + the.substring(1);
    }

    /** With the preposition "de". */
    public static String of(String name) {
        return switch (gender(name)) {
            case 'f' -> (elides(name) ? "de l’" : "de la ") + small(name);
            case 'm' -> (elides(name) ? "de l’" : "du ") + small(name);
            default -> (startsWithVowel(name) ? "d’" : "de ") + name;
        };
    }

    private static char gender(String name) {
        String first = firstWord(name);
        return FEMININE.contains(first) ? 'f' : MASCULINE.contains(first) ? 'm' : 'n';
    }

    private static boolean elides(String name) {
        return startsWithVowel(name) && !ASPIRATED.contains(firstWord(name));
    }

    private static boolean startsWithVowel(String name) {
        String plain = Normalizer.normalize(firstWord(name), Normalizer.Form.NFD);
        return !plain.isEmpty() && "aeiouhœæ".indexOf(plain.charAt(0)) >= 0;
    }

    /** Acronyms keep their capitals, and so do le Haut-Commissariat, la Haute Autorité and le Bureau national. */
    private static String small(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym || name.startsWith("Haut") || name.startsWith("Bureau national")
                ? name
                : name.substring(0, 1).toLowerCase(Locale.FRENCH) + name.substring(1);
    }

    private static String firstWord(String name) {
        return name.strip().split("[ –(]", 2)[0].toLowerCase(Locale.FRENCH);
    }
}
