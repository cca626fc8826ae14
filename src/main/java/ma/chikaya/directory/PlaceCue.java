package ma.chikaya.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.directory.Territory.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the word before a name says about it: a kind of place, a part of one that only bears the name, a preposition, or
 * nothing.
 *
 * @param part what is called so, where it is no territory; null where nothing is said of it
 */
record PlaceCue(@Nullable Kind kind, @Nullable Part part, boolean announces, String word) {

    /** What bears names of towns without being one. */
    enum Part {
        QUARTER,
        DOUAR,
        /** A street, a school, a mosque: named after towns far away. */
        STREET
    }

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
            Map.entry("m9ata3a", Kind.ARRONDISSEMENT),
            Map.entry("m9ata3at", Kind.ARRONDISSEMENT),
            Map.entry("mo9ata3a", Kind.ARRONDISSEMENT),
            Map.entry("mo9ata3at", Kind.ARRONDISSEMENT),
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

    private static final Set<String> QUARTERS = Set.of(
            "حي",
            "حومه",
            "تجزئه",
            "تجزءه",
            "تجزيه",
            "اقامه",
            "اقامات",
            "quartier",
            "quartiers",
            "hay",
            "hey",
            "7ay",
            "hayy",
            "houma",
            "7oma",
            "7ouma",
            "homt",
            "7omt",
            "lot",
            "lots",
            "lotissement",
            "lotissements",
            "tajzi2a",
            "tajzi2at",
            "tajzia",
            "tajziat",
            "tajzi3a",
            "residence",
            "residences",
            "resid",
            "i9ama",
            "i9amat",
            "cite",
            "lhi");
    private static final Set<String> DOUARS = Set.of(
            "دوار", "دواوير", "مدشر", "قصر", "douar", "douars", "dwar", "duwar", "adwar", "aduwar", "mdchar", "ksar");
    private static final Set<String> STREETS = Set.of(
            "شارع",
            "زنقه",
            "زنقت",
            "درب",
            "ساحه",
            "مدرسه",
            "مدارس",
            "ثانويه",
            "اعداديه",
            "مسجد",
            "حديقه",
            "عماره",
            "بلوك",
            "قيساريه",
            "حمام",
            "وداديه",
            "كاريان",
            "مجموعه",
            "ديور",
            "karian",
            "bloc",
            "groupe",
            "rue",
            "rues",
            "avenue",
            "av",
            "ave",
            "bd",
            "bld",
            "blvd",
            "boulevard",
            "impasse",
            "ruelle",
            "place",
            "ecole",
            "lycee",
            "college",
            "mosquee",
            "immeuble",
            "imm",
            "char3",
            "chari3",
            "chare3",
            "zan9a",
            "zan9at",
            "zn9at",
            "zen9a",
            "zen9at",
            "zanqa",
            "zanqat",
            "derb",
            "drb",
            "saha",
            "sa7at",
            "madrasa",
            "madrasat",
            "lmadrasa",
            "tanawiya",
            "tanawiyat",
            "i3dadiya",
            "i3dadiyat",
            "masjid");
    private static final Set<String> PREPOSITIONS =
            Set.of("في", "ف", "ب", "من", "f", "fi", "b", "a", "men", "mn", "vers", "dyal", "ديال", "نواحي", "نواحى");
    private static final Set<String> LINKS = Set.of("de", "d", "du", "la", "dyal", "ديال", "l", "n");

    static PlaceCue before(List<String> words, int at) {
        int before = at - 1;
        if (before >= 0 && LINKS.contains(words.get(before)) && before > 0) before--;
        String word = before >= 0 ? words.get(before) : "";
        Kind kind = null;
        Part part = null;
        for (String form : forms(word)) {
            String bare = NameWords.withoutArticle(form);
            Kind meant = KINDS.get(bare);
            if (meant == null) meant = KINDS.get(withoutLatinArticle(bare));
            if (meant != null) kind = meant;
            Part called = part(bare);
            if (called != null) part = called;
        }
        if (part == Part.QUARTER) kind = Kind.ARRONDISSEMENT;
        boolean latinPlace = Set.of("f", "fi", "a").contains(word) && before == at - 1;
        return new PlaceCue(kind, part, kind != null || latinPlace, word);
    }

    private static @Nullable Part part(String word) {
        for (String form : List.of(word, withoutLatinArticle(word))) {
            if (QUARTERS.contains(form)) return Part.QUARTER;
            if (DOUARS.contains(form)) return Part.DOUAR;
            if (STREETS.contains(form)) return Part.STREET;
        }
        return null;
    }

    /** lhay, lmo9ata3a. */
    private static String withoutLatinArticle(String word) {
        return word.length() > 3 && word.charAt(0) == 'l' ? word.substring(1) : word;
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
        if (word.length() < 3 || word.charAt(0) < 'ء') return forms;
        boolean particle = "بفلوك".indexOf(word.charAt(0)) >= 0;
        if (word.length() < 4) {
            // فحي, بحي: too short to be a town's name with a particle.
            if (particle && part(word.substring(1)) != null) forms.add(word.substring(1));
            return forms;
        }
        if (word.startsWith("لل")) forms.add("ال" + word.substring(2));
        if (particle) {
            String rest = word.substring(1);
            forms.add(rest);
            if (rest.length() > 3 && "بفل".indexOf(rest.charAt(0)) >= 0) forms.add(rest.substring(1));
            if (rest.startsWith("ل") && rest.length() > 3) forms.add("ا" + rest);
            else if (word.charAt(0) == 'ل') forms.add("ا" + word);
        }
        return forms;
    }
}
