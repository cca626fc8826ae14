package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.directory.PlaceContest.Found;
import ma.chikaya.directory.PlaceContest.Spot;
import ma.chikaya.directory.Territory.Kind;
import ma.chikaya.text.SearchText;
import ma.chikaya.text.Sounds;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places a text names. A name counts as a whole word, with the particles Arabic writes on it (ب، ف، ل، و);
 * names that are ordinary words too (المنزل, Sahel) count only behind a word that announces a place.
 */
final class PlaceMentions {

    private static final int MOST_WORDS = 2_500;
    private static final int SOUNDS_FROM = 15_000;

    /** So many words behind what it is called a quarter's town may stand. */
    private static final int PART = 4;

    private record Name(List<String> words, Territory territory) {}

    private final PlaceContest contest;
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, List<Name>> bySound = new HashMap<>();
    private final Set<String> ordinary = new HashSet<>();

    PlaceMentions(Territories territories, Map<String, List<String>> aliases) {
        this.contest = new PlaceContest(territories);
        for (Csv row : Csv.read("/reference/ordinary-words.csv")) ordinary.addAll(SearchText.words(row.get("word")));
        for (Territory territory : territories.list()) {
            for (String name : TerritoryTable.names(territory, aliases)) learn(name, territory);
        }
    }

    private void learn(String text, Territory territory) {
        List<String> words = SearchText.words(text);
        Name name = new Name(words, territory);
        byFirstWord.computeIfAbsent(words.getFirst(), word -> new ArrayList<>()).add(name);
        String sound = Sounds.of(NameWords.withoutArticle(words.getFirst()));
        if (words.size() == 1 && territory.population() >= SOUNDS_FROM && sound.length() >= Sounds.TELLING) {
            bySound.computeIfAbsent(sound, key -> new ArrayList<>()).add(name);
        }
    }

    List<Mention> in(String text) {
        List<String> words = SearchText.words(text);
        if (words.size() > MOST_WORDS) words = words.subList(0, MOST_WORDS);
        Map<String, Mention> mentions = new LinkedHashMap<>();
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Spot here = at(words, i, text);
            if (here != null) spots.add(here);
            i += here == null ? 1 : here.length();
        }
        for (Spot spot : contest.standing(spots)) {
            String own = String.join(" ", words.subList(spot.from(), spot.from() + spot.length()));
            for (Found found : spot.meant()) {
                Mention mention = new Mention(found.territory(), own, found.sure());
                mentions.merge(found.territory().code(), mention, (a, b) -> a.certain() ? a : b);
            }
        }
        return mentions.values().stream()
                .sorted(Comparator.comparing((Mention one) -> !one.certain()))
                .toList();
    }

    /** Everything that may be named at a word: the longest names only; null where none is. */
    private @Nullable Spot at(List<String> words, int at, String text) {
        PlaceCue cue = PlaceCue.before(words, at);
        List<Name> names = new ArrayList<>();
        for (String form : PlaceCue.forms(words.get(at))) {
            for (Name name : byFirstWord.getOrDefault(form, List.of())) {
                if (!follows(name.words(), words, at)) continue;
                boolean told = cue.announces() || isCapitalised(name, text) || isWhereAPartLies(name, words, at);
                if (isOrdinary(name) && !told) continue;
                names.add(name);
            }
        }
        int longest = names.stream().mapToInt(name -> name.words().size()).max().orElse(1);
        List<Found> found = names.stream()
                .filter(name -> name.words().size() == longest)
                .map(name -> new Found(name.territory(), true, isCommon(name.territory())))
                .toList();
        if (found.isEmpty() && (cue.announces() || cue.isPreposition(words.get(at)))) found = likeSound(words.get(at));
        return found.isEmpty() ? null : new Spot(at, longest, cue, likeliest(found, cue), distinct(found));
    }

    private List<Found> likeSound(String word) {
        for (String form : PlaceCue.forms(word)) {
            String bare = NameWords.withoutArticle(form);
            String sound = Sounds.of(bare);
            if (form.length() < 4 || ordinary.contains(form) || ordinary.contains(bare)) continue;
            // Arabic letters are seldom misspelt and its roots are three consonants: ask for more of them.
            if (bare.charAt(0) >= 'ء' && sound.length() <= Sounds.TELLING) continue;
            List<Name> names = bySound.getOrDefault(sound, List.of());
            if (!names.isEmpty()) {
                return names.stream()
                        .map(name -> new Found(name.territory(), false, false))
                        .toList();
            }
        }
        return List.of();
    }

    private static boolean follows(List<String> name, List<String> words, int at) {
        if (at + name.size() > words.size()) return false;
        for (int i = 1; i < name.size(); i++) {
            String word = words.get(at + i);
            if (!word.equals(name.get(i)) && !word.equals("ال" + name.get(i))) return false;
        }
        return true;
    }

    private boolean isOrdinary(Name name) {
        return name.words().size() == 1
                && (name.words().getFirst().length() < 3
                        || ordinary.contains(name.words().getFirst()));
    }

    /** The same in another script: Annakhil is no ordinary word, النخيل is. */
    private boolean isCommon(Territory territory) {
        return isOrdinary(new Name(SearchText.words(territory.name().ar()), territory));
    }

    /** شارع محمد الخامس بالجديدة: a town of some size, with its particle, soon behind a street or a quarter. */
    private static boolean isWhereAPartLies(Name name, List<String> words, int at) {
        Territory town = name.territory();
        if (town.kind() == Kind.ARRONDISSEMENT || town.population() < SOUNDS_FROM) return false;
        if ("بف".indexOf(words.get(at).charAt(0)) < 0
                || words.get(at).equals(name.words().getFirst())) return false;
        for (int i = Math.max(1, at - PART); i < at; i++)
            if (PlaceCue.before(words, i).part() != null) return true;
        return false;
    }

    /** Inside a sentence a French capital is sign enough: « à Salé », « rue de Safi ». */
    private static boolean isCapitalised(Name name, String text) {
        return text.indexOf(name.territory().name().fr()) > 0;
    }

    /** The kind announced if there is one of it, else what people mean most: all where several communes share a name. */
    private static List<Found> likeliest(List<Found> found, PlaceCue cue) {
        List<Found> announced =
                found.stream().filter(one -> cue.means(one.territory().kind())).toList();
        List<Found> left = announced.isEmpty() ? found : announced;
        Kind kind = left.stream()
                .map(Found::territory)
                .min(Territories.likeliest())
                .orElseThrow()
                .kind();
        return distinct(
                left.stream().filter(one -> one.territory().kind() == kind).toList());
    }

    /** Each territory once; none is sure beside another. */
    private static List<Found> distinct(List<Found> found) {
        Map<String, Found> distinct = new LinkedHashMap<>();
        found.forEach(one -> distinct.putIfAbsent(one.territory().code(), one));
        boolean one = distinct.size() == 1;
        return distinct.values().stream()
                .map(each -> each.with(each.sure() && one))
                .toList();
    }
}
