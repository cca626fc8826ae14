package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.text.Arabizi;
import ma.chikaya.text.SearchTerms;
import ma.chikaya.text.SearchText;
import ma.chikaya.text.Sounds;
import ma.chikaya.text.Stems;
import ma.chikaya.text.Writing;

/**
 * A text as words to compare: each with the stems it may have and, in Arabizi, how it sounds; and with the citizen's
 * own spelling, to show why something is proposed.
 */
final class Words {

    /** What stands beyond so many words of a text changes nothing any more. */
    private static final int MOST = 1_500;

    private static final Pattern CHUNK = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");

    record Word(Set<String> stems, int from, int to) {}

    private final String text;
    private final List<Word> words;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static Words of(String text) {
        boolean arabizi =
                Writing.detect(text).filter(Writing.DARIJA_LATIN::equals).isPresent();
        List<String> folded = new ArrayList<>();
        List<List<String>> forms = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        List<String> toStem = new ArrayList<>();
        Matcher chunks = CHUNK.matcher(text);
        while (chunks.find() && forms.size() < MOST) {
            for (String word : SearchText.words(chunks.group())) {
                List<String> variants = arabizi ? readings(word) : variants(word);
                folded.add(word);
                forms.add(variants);
                toStem.addAll(variants);
                places.add(new int[] {chunks.start(), chunks.end()});
            }
        }
        List<String> stems = Stems.of(toStem);
        List<Word> words = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < forms.size(); i++) {
            Set<String> own = new LinkedHashSet<>();
            for (String form : forms.get(i)) {
                own.add(exact(form));
                String stem = stems.get(next++);
                if (!SearchTerms.isStopWord(form)) own.add(stem);
            }
            if (arabizi) addSounds(folded.get(i), own);
            words.add(new Word(own, places.get(i)[0], places.get(i)[1]));
        }
        return new Words(text, words);
    }

    List<Word> list() {
        return words;
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

    /** How a word of the lexicon is found in Arabizi; empty for those too short to tell. */
    static String sound(String folded) {
        String sound = Sounds.of(withoutArticle(folded));
        return sound.length() < Sounds.TELLING ? "" : "~" + sound;
    }

    /** A common word of Darija is read as it is spelt in Arabic; of another only the sound is known. */
    private static List<String> readings(String word) {
        List<String> found = new ArrayList<>(variants(word));
        if (word.charAt(0) >= 'ء') return found;
        Optional<String> arabic = Arabizi.find(word);
        if (arabic.isEmpty()) return found;
        for (String part : SearchText.words(arabic.get())) found.addAll(variants(part));
        return found;
    }

    private static void addSounds(String word, Set<String> own) {
        if (word.charAt(0) >= 'ء' || Arabizi.find(word).isPresent()) return;
        for (String form : variants(word)) {
            String sound = sound(form);
            if (!sound.isEmpty()) own.add(sound);
        }
    }

    /** The word and what it is without the particles people write on it: ف، ب، ل، و, in Arabizi the article. */
    private static List<String> variants(String word) {
        List<String> found = new ArrayList<>();
        // ما is nearly always "not"; water is الما, also when written ماء (see SearchText).
        if (word.equals("ما")) return List.of();
        found.add(word);
        if (word.length() > 3 && word.charAt(0) >= 'ء' && "بفلو".indexOf(word.charAt(0)) >= 0) {
            found.add(word.substring(1));
        } else if (word.length() > 3 && word.charAt(0) == 'l' && "aeiouy".indexOf(word.charAt(1)) < 0) {
            found.add(word.substring(1));
        }
        return found;
    }

    private static String withoutArticle(String word) {
        if (word.startsWith("ال") && word.length() > 4) return word.substring(2);
        return word.startsWith("لل") && word.length() > 4 ? word.substring(2) : word;
    }
}
