package ma.chikaya.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.directory.Territory.Kind;
import org.jspecify.annotations.Nullable;

/** What the word before a name says about it: a kind of place, a preposition, or nothing. */
record PlaceCue(@Nullable Kind kind, boolean announces, String word) {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("جماعه", Kind.COMMUNE),
            Map.entry("بلديه", Kind.COMMUNE),
            Map.entry("مدينه", Kind.COMMUNE),
            Map.entry("قياده", Kind.COMMUNE),
            Map.entry("باشويه", Kind.COMMUNE),
            Map.entry("commune", Kind.COMMUNE),
            Map.entry("municipalite", Kind.COMMUNE),
            Map.entry("ville", Kind.COMMUNE),
            Map.entry("mairie", Kind.COMMUNE),
            Map.entry("jama3a", Kind.COMMUNE),
            Map.entry("baladiya", Kind.COMMUNE),
            Map.entry("mdint", Kind.COMMUNE),
            Map.entry("madinat", Kind.COMMUNE),
            Map.entry("مقاطعه", Kind.ARRONDISSEMENT),
            Map.entry("arrondissement", Kind.ARRONDISSEMENT),
            Map.entry("quartier", Kind.ARRONDISSEMENT),
            Map.entry("حي", Kind.ARRONDISSEMENT),
            Map.entry("اقليم", Kind.PROVINCE),
            Map.entry("عماله", Kind.PROVINCE),
            Map.entry("province", Kind.PROVINCE),
            Map.entry("prefecture", Kind.PROVINCE),
            Map.entry("i9lim", Kind.PROVINCE),
            Map.entry("3amala", Kind.PROVINCE),
            Map.entry("جهه", Kind.REGION),
            Map.entry("region", Kind.REGION),
            Map.entry("jiha", Kind.REGION),
            Map.entry("jihat", Kind.REGION));
    private static final Set<String> PREPOSITIONS =
            Set.of("في", "ف", "ب", "من", "f", "fi", "b", "a", "men", "mn", "vers", "dyal", "ديال", "نواحي", "نواحى");
    private static final Set<String> LINKS = Set.of("de", "d", "du", "la", "dyal", "ديال", "l");

    static PlaceCue before(List<String> words, int at) {
        int before = at - 1;
        if (before >= 0 && LINKS.contains(words.get(before)) && before > 0) before--;
        String word = before >= 0 ? words.get(before) : "";
        Kind kind = null;
        for (String form : forms(word)) {
            Kind meant = KINDS.get(NameWords.withoutArticle(form));
            if (meant != null) kind = meant;
        }
        boolean latinPlace = Set.of("f", "fi", "a").contains(word) && before == at - 1;
        return new PlaceCue(kind, kind != null || latinPlace, word);
    }

    boolean means(Kind other) {
        return kind == other || (kind == Kind.PROVINCE && other == Kind.PREFECTURE);
    }

    /** Whether a preposition stands before the name, or is written on it. */
    boolean isPreposition(String name) {
        return PREPOSITIONS.contains(word)
                || (name.length() > 4 && (name.startsWith("ب") || name.startsWith("ف")) && !name.startsWith("بال"));
    }

    /** A word as it stands and without the particles written on it: بتمارة، فالناظور، للرباط، لعيون. */
    static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.length() < 4 || word.charAt(0) < 'ء') return forms;
        if (word.startsWith("لل")) forms.add("ال" + word.substring(2));
        if ("بفلوك".indexOf(word.charAt(0)) >= 0) {
            String rest = word.substring(1);
            forms.add(rest);
            if (rest.length() > 3 && "بفل".indexOf(rest.charAt(0)) >= 0) forms.add(rest.substring(1));
            if (rest.startsWith("ل") && rest.length() > 3) forms.add("ا" + rest);
            else if (word.charAt(0) == 'ل') forms.add("ا" + word);
        }
        return forms;
    }
}
