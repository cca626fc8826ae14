package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.directory.Territory.Kind;
import ma.chikaya.text.SearchText;
import ma.chikaya.text.Sounds;

/**
 * Finds the places a text names. A name counts as a whole word, with the particles Arabic writes on it (ب، ف، ل، و);
 * names that are ordinary words too (المنزل, Sahel) count only behind a word that announces a place.
 */
final class PlaceMentions {

    private static final int MOST_WORDS = 2_500;
    private static final int SOUNDS_FROM = 15_000;

    private record Name(List<String> words, Territory territory) {}

    private record Found(int from, int length, Name name, boolean sure) {}

    private final Territories territories;
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, List<Name>> bySound = new HashMap<>();
    private final Set<String> ordinary = new HashSet<>();

    PlaceMentions(Territories territories, Map<String, List<String>> aliases) {
        this.territories = territories;
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
        List<List<Found>> places = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            List<Found> here = at(words, i, text);
            if (!here.isEmpty()) places.add(here);
            i += here.isEmpty() ? 1 : here.getFirst().length();
        }
        Set<String> provinces = certainProvinces(places);
        for (List<Found> here : places) {
            for (Found found : narrow(here, provinces)) {
                Territory territory = found.name().territory();
                String own = String.join(" ", words.subList(found.from(), found.from() + found.length()));
                Mention mention = new Mention(territory, own, found.sure());
                mentions.merge(territory.code(), mention, (a, b) -> a.certain() ? a : b);
            }
        }
        return mentions.values().stream()
                .sorted(Comparator.comparing((Mention one) -> !one.certain()))
                .toList();
    }

    /** Everything that may be named at a word: the longest names only. */
    private List<Found> at(List<String> words, int at, String text) {
        PlaceCue cue = PlaceCue.before(words, at);
        List<Found> found = new ArrayList<>();
        for (String form : PlaceCue.forms(words.get(at))) {
            for (Name name : byFirstWord.getOrDefault(form, List.of())) {
                if (!follows(name.words(), words, at)) continue;
                if (isOrdinary(name) && !cue.announces() && !isCapitalised(name, text)) continue;
                found.add(new Found(at, name.words().size(), name, true));
            }
        }
        if (found.isEmpty() && (cue.announces() || cue.isPreposition(words.get(at))))
            found.addAll(likeSound(words, at));
        int longest = found.stream().mapToInt(Found::length).max().orElse(0);
        return likeliest(found.stream().filter(one -> one.length() == longest).toList(), cue);
    }

    private List<Found> likeSound(List<String> words, int at) {
        for (String form : PlaceCue.forms(words.get(at))) {
            String bare = NameWords.withoutArticle(form);
            String sound = Sounds.of(bare);
            if (form.length() < 4 || ordinary.contains(form) || ordinary.contains(bare)) continue;
            // Arabic letters are seldom misspelt and its roots are three consonants: ask for more of them.
            if (bare.charAt(0) >= 'ء' && sound.length() <= Sounds.TELLING) continue;
            List<Name> names = bySound.getOrDefault(sound, List.of());
            if (!names.isEmpty()) {
                return names.stream().map(name -> new Found(at, 1, name, false)).toList();
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

    /** Inside a sentence a French capital is sign enough: « à Salé », « rue de Safi ». */
    private static boolean isCapitalised(Name name, String text) {
        return text.indexOf(name.territory().name().fr()) > 0;
    }

    /** The kind announced if there is one of it, else what people mean most: all where several communes share a name. */
    private static List<Found> likeliest(List<Found> found, PlaceCue cue) {
        if (found.isEmpty()) return found;
        List<Found> announced = found.stream()
                .filter(one -> cue.means(one.name().territory().kind()))
                .toList();
        List<Found> left = announced.isEmpty() ? found : announced;
        Kind kind = left.stream()
                .map(one -> one.name().territory())
                .min(Territories.likeliest())
                .orElseThrow()
                .kind();
        Map<String, Found> distinct = new LinkedHashMap<>();
        left.stream()
                .filter(one -> one.name().territory().kind() == kind)
                .forEach(one -> distinct.putIfAbsent(one.name().territory().code(), one));
        boolean one = distinct.size() == 1;
        return distinct.values().stream()
                .map(each -> new Found(each.from(), each.length(), each.name(), each.sure() && one))
                .toList();
    }

    private Set<String> certainProvinces(List<List<Found>> places) {
        Set<String> provinces = new HashSet<>();
        for (List<Found> here : places) {
            if (here.size() == 1 && here.getFirst().sure()) {
                Territory territory = here.getFirst().name().territory();
                territories.findProvince(territory.code()).ifPresent(one -> provinces.add(one.code()));
            }
        }
        return provinces;
    }

    /** Of several communes with one name, the one in a province the text names is meant. */
    private List<Found> narrow(List<Found> here, Set<String> provinces) {
        if (here.size() == 1) return here;
        List<Found> inside = here.stream()
                .filter(one -> territories
                        .findProvince(one.name().territory().code())
                        .filter(province -> provinces.contains(province.code()))
                        .isPresent())
                .toList();
        if (inside.size() != 1) return here;
        Found one = inside.getFirst();
        return List.of(new Found(one.from(), one.length(), one.name(), true));
    }
}
