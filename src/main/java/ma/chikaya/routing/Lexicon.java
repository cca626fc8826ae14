package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.chikaya.text.SearchText;
import ma.chikaya.text.Stems;

/** Words and phrases that speak for something, found in a text by stem and, in Arabizi, by sound. */
final class Lexicon<T> {

    /** Between two words of a phrase may stand so many others. */
    private static final int GAP = 2;

    /** What a word that only sounds right is worth beside one that is written so. */
    private static final double HEARD = 0.6;

    /** What another word of the same stem is worth: طلبة is not always طلب. */
    private static final double STEMMED = 0.8;

    /** One of a text is looked up some hundred times: it is compared by what it is, not by what it says. */
    private static final class Phrase<T> {
        private final T meaning;
        private final List<Set<String>> words;
        private final double weight;

        /** All that phrases of the same words speak for. */
        private final Set<T> meanings;

        private Phrase(T meaning, List<Set<String>> words, double weight, Set<T> meanings) {
            this.meaning = meaning;
            this.words = words;
            this.weight = weight;
            this.meanings = meanings;
        }

        private boolean saysWhat(Phrase<T> other) {
            return weight == other.weight && meaning.equals(other.meaning) && words.equals(other.words);
        }
    }

    /** A phrase found: what it speaks for, how much, and from which word to which. */
    record Hit<T>(T meaning, double weight, int first, int last) {}

    private final boolean bySound;
    private final Map<String, List<Phrase<T>>> byFirstStem = new HashMap<>();
    private final Map<List<Set<String>>, Set<T>> meanings = new HashMap<>();

    /** With {@code bySound} the words of Darija are recognised in Latin letters, at the price of an error now and then. */
    Lexicon(boolean bySound) {
        this.bySound = bySound;
    }

    /** Learns the phrases of many meanings at once: stemming is cheaper for all than for each. */
    void learn(Map<T, List<String>> phrases) {
        List<String> words = phrases.values().stream()
                .flatMap(List::stream)
                .flatMap(phrase -> SearchText.words(phrase).stream())
                .distinct()
                .toList();
        List<String> stems = Stems.of(words);
        Map<String, Set<String>> known = new HashMap<>();
        for (int i = 0; i < stems.size(); i++) {
            String sound = bySound ? Words.sound(words.get(i)) : "";
            known.put(
                    words.get(i),
                    Stream.of(Words.exact(words.get(i)), Words.key(words.get(i), stems.get(i)), sound)
                            .filter(one -> !one.isEmpty())
                            .collect(Collectors.toSet()));
        }
        phrases.forEach((meaning, all) -> all.forEach(phrase -> add(meaning, phrase, known)));
    }

    private void add(T meaning, String text, Map<String, Set<String>> forms) {
        double weight = text.startsWith("!") ? 2 : text.startsWith("~") ? 0.3 : 1;
        List<Set<String>> words = new ArrayList<>();
        for (String word : SearchText.words(text)) {
            if (!word.equals("ما")) words.add(forms.getOrDefault(word, Set.of(word)));
        }
        if (words.isEmpty()) throw new IllegalStateException("no words in: " + text);
        Set<T> shared = meanings.computeIfAbsent(words, key -> new HashSet<>());
        shared.add(meaning);
        double longer = words.size() == 1 ? 1 : words.size() == 2 ? 1.6 : 2;
        Phrase<T> phrase = new Phrase<>(meaning, words, weight * longer, shared);
        for (String stem : words.getFirst()) {
            List<Phrase<T>> known = byFirstStem.computeIfAbsent(stem, key -> new ArrayList<>());
            if (known.stream().noneMatch(phrase::saysWhat)) known.add(phrase);
        }
    }

    /** Every phrase of the text; one that speaks for several things speaks less for each. */
    List<Hit<T>> in(Words text) {
        List<Hit<T>> hits = new ArrayList<>();
        List<Words.Word> words = text.list();
        List<Phrase<T>> here = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            here.clear();
            for (String stem : words.get(i).keys()) {
                for (Phrase<T> phrase : byFirstStem.getOrDefault(stem, List.of())) {
                    int last = follow(phrase.words, words, i);
                    if (last < 0 || here.contains(phrase)) continue;
                    here.add(phrase);
                    hits.add(new Hit<>(phrase.meaning, phrase.weight * rarity(phrase) * likeness(stem), i, last));
                }
            }
        }
        return hits;
    }

    private static double likeness(String form) {
        return form.startsWith("=") ? 1 : form.startsWith("~") ? HEARD : STEMMED;
    }

    private double rarity(Phrase<T> phrase) {
        int shared = phrase.meanings.size();
        return shared == 1 ? 1 : 1 / Math.pow(shared, 0.7);
    }

    /** The last word of a phrase that begins here, -1 where it does not go on. */
    private static int follow(List<Set<String>> phrase, List<Words.Word> words, int first) {
        int at = first;
        for (int i = 1; i < phrase.size(); i++) {
            int next = -1;
            for (int j = at + 1; j <= at + 1 + GAP && j < words.size() && next < 0; j++) {
                if (!java.util.Collections.disjoint(phrase.get(i), words.get(j).keys())) next = j;
            }
            if (next < 0) return -1;
            at = next;
        }
        return at;
    }
}
