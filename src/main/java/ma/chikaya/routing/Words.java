package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.text.Arabizi;
import ma.chikaya.text.SearchTerms;
import ma.chikaya.text.SearchText;
import ma.chikaya.text.Sounds;
import ma.chikaya.text.Stems;
import ma.chikaya.text.Tamazight;
import ma.chikaya.text.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A text as words to compare: each with the stems it may have and how it sounds; and with the citizen's own spelling,
 * to show why something is proposed.
 */
final class Words {

    /** What stands beyond so many words of a text changes nothing any more. */
    private static final int MOST = 1_500;

    private static final Pattern CHUNK = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");
    private static final Pattern LENGTHENED = Pattern.compile("(\\p{L})\\1{2,}");

    /**
     * @param folded the word as written, folded
     * @param stems its stems, in Latin letters also those of its Arabic reading
     * @param keys what the lexicons find it by
     * @param sound its consonants; empty where they tell nothing
     * @param from where it begins in the text
     */
    record Word(String folded, List<String> stems, Set<String> keys, String sound, boolean common, int from, int to) {

        /** The stem closest to how the word would be written in Arabic, else its own. */
        @Nullable
        String stem() {
            return stems.isEmpty() ? null : stems.getLast();
        }
    }

    private final String text;
    private final @Nullable Writing writing;
    private final List<Word> words;

    private Words(String text, @Nullable Writing writing, List<Word> words) {
        this.text = text;
        this.writing = writing;
        this.words = words;
    }

    static Words of(String text) {
        Writing writing = Writing.detect(text).orElse(null);
        boolean tamazight = writing == Writing.TAMAZIGHT || writing == Writing.TAMAZIGHT_LATIN;
        boolean typed = tamazight || writing == Writing.DARIJA_LATIN;
        List<String> folded = new ArrayList<>();
        List<List<String>> forms = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        List<String> toStem = new ArrayList<>();
        Matcher chunks = CHUNK.matcher(text);
        while (chunks.find() && forms.size() < MOST) {
            String chunk = LENGTHENED.matcher(chunks.group()).replaceAll("$1");
            for (String word : SearchText.words(tamazight ? Tamazight.spell(chunk) : chunk)) {
                List<String> readings = typed ? readings(word) : variants(word);
                folded.add(word);
                forms.add(readings);
                toStem.addAll(readings);
                places.add(new int[] {chunks.start(), chunks.end()});
            }
        }
        List<String> stems = Stems.of(toStem);
        List<Word> words = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < forms.size(); i++) {
            int end = next + forms.get(i).size();
            words.add(word(folded.get(i), forms.get(i), stems.subList(next, end), typed, places.get(i)));
            next = end;
        }
        return new Words(text, writing, words);
    }

    private static Word word(String folded, List<String> forms, List<String> stems, boolean typed, int[] place) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> own = new LinkedHashSet<>();
        boolean known = folded.charAt(0) >= 'ء' || Arabizi.find(folded).isPresent();
        for (int i = 0; i < forms.size(); i++) {
            String form = forms.get(i);
            if (!stems.get(i).isEmpty()) own.add(stems.get(i));
            // A word of no list is spelt in Arabic by guess: good enough to learn from, not to look up.
            if (typed && !known && form.charAt(0) >= 'ء') continue;
            keys.add(exact(form));
            if (!SearchTerms.isStopWord(form)) keys.add(key(form, stems.get(i)));
            if (typed && !known) keys.add(sound(form));
        }
        keys.remove("");
        return new Word(
                folded,
                List.copyOf(own),
                keys,
                Sounds.of(withoutArticles(folded)),
                SearchTerms.isStopWord(folded),
                place[0],
                place[1]);
    }

    List<Word> list() {
        return words;
    }

    /** As the citizen wrote it. */
    String text() {
        return text;
    }

    Optional<Writing> writing() {
        return Optional.ofNullable(writing);
    }

    /** What the citizen wrote from one word to another, both included. */
    String written(int first, int last) {
        String own = text.substring(words.get(first).from(), words.get(last).to());
        return own.length() <= 60
                ? own
                : text.substring(words.get(first).from(), words.get(first).to());
    }

    /** The word itself, but for its article: worth more than another word of its stem. */
    static String exact(String folded) {
        return "=" + withoutArticle(folded);
    }

    /** The stem as a key; empty where too little is left of the word to know it by: of الوالي the stemmer leaves ال. */
    static String key(String folded, String stem) {
        return stem.length() < 3 && folded.length() > 3 ? "" : stem;
    }

    /** How a word of the lexicon is found in Arabizi; empty for those too short to tell. */
    static String sound(String folded) {
        String sound = Sounds.of(withoutArticle(folded));
        return sound.length() < Sounds.TELLING ? "" : "~" + sound;
    }

    /** A word typed in Latin letters and how it is spelt in Arabic, by the list of common words or by guess. */
    private static List<String> readings(String word) {
        List<String> found = new ArrayList<>(variants(word));
        if (word.charAt(0) >= 'ء' || word.chars().allMatch(Character::isDigit)) return found;
        String arabic = Arabizi.find(word).orElseGet(() -> Arabizi.toArabic(word.toLowerCase(Locale.ROOT)));
        for (String part : SearchText.words(arabic)) if (part.charAt(0) >= 'ء') found.addAll(variants(part));
        return found;
    }

    /** The word and what it is without the particles people write on it: ف، ب، ل، و, in Arabizi the article. */
    private static List<String> variants(String word) {
        List<String> found = new ArrayList<>();
        // ما is nearly always "not"; water is الما, also when written ماء (see SearchText).
        if (word.equals("ما")) return List.of();
        found.add(word);
        if (word.length() > 3 && word.charAt(0) >= 'ء' && "بفلو".indexOf(word.charAt(0)) >= 0) {
            found.add(word.substring(1));
        } else if (hasLatinArticle(word)) {
            found.add(word.substring(1));
        }
        return found;
    }

    private static boolean hasLatinArticle(String word) {
        return word.length() > 3 && word.charAt(0) == 'l' && "aeiouy".indexOf(word.charAt(1)) < 0;
    }

    private static String withoutArticles(String word) {
        return hasLatinArticle(word) ? word.substring(1) : withoutArticle(word);
    }

    private static String withoutArticle(String word) {
        if (word.startsWith("ال") && word.length() > 4) return word.substring(2);
        return word.startsWith("لل") && word.length() > 4 ? word.substring(2) : word;
    }
}
