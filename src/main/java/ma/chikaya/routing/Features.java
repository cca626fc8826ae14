package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a model sees of a text: words, stems, sounds, pairs of stems, runs of letters, concepts, topics its lexicon
 * speaks for, signs. Each sight is a number (a hash of what was seen), a weight and the words it was seen in.
 */
final class Features {

    /** The kinds of sights; within a text each kind weighs the same, however many there are of it. */
    enum Block {
        WORD(0, 1),
        STEM(1, 1),
        LETTERS(2, 1.5),
        PAIR(3, 0.7),
        SOUND(4, 1.2),
        CONCEPT(5, 0.8),
        /** How much the lexicon speaks for each topic: as it is, neither weighed by rarity nor evened out. */
        LEXICON(6, 0.5),
        SIGN(7, 0.4);

        /** Part of the sights' numbers, hence of the model: never changed. */
        final int number;

        final double weight;

        Block(int number, double weight) {
            this.number = number;
            this.weight = weight;
        }
    }

    /** One sight: its number, its weight and the words it was seen in, {@code -1} for none. */
    record Feature(int hash, Block block, double value, int first, int last) {}

    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;
    private static final int LONGEST_WORD = 20;

    /** What a lexicon's telling phrase is worth is 2: here it becomes a half. */
    private static final double LEXICON_SCALE = 0.25;

    private final List<Feature> list = new ArrayList<>();

    private Features() {}

    static Features of(Words words, List<TopicScore> topics, List<Lexicon.Hit<String>> concepts, Set<String> signs) {
        Features features = new Features();
        features.addWords(words);
        for (Lexicon.Hit<String> hit : concepts) {
            features.add(Block.CONCEPT, hit.meaning(), hit.weight(), hit.first(), hit.last());
        }
        for (TopicScore score : topics) {
            features.add(Block.LEXICON, score.topic(), score.value() * LEXICON_SCALE, -1, -1);
        }
        // The same in every text: what is so of texts at large.
        features.add(Block.LEXICON, "", 1, -1, -1);
        for (String sign : signs) features.add(Block.SIGN, sign, 1, -1, -1);
        return features;
    }

    List<Feature> list() {
        return list;
    }

    private void addWords(Words words) {
        int before = -1;
        for (int i = 0; i < words.list().size(); i++) {
            Words.Word word = words.list().get(i);
            add(Block.WORD, word.folded(), 1, i, i);
            Set<String> seen = new HashSet<>();
            for (String stem : word.stems()) if (seen.add(stem)) add(Block.STEM, stem, 1, i, i);
            addLetters(word.folded(), i);
            String stem = word.stem();
            if (stem == null) continue;
            boolean read = word.folded().charAt(0) < 'ء' && stem.charAt(0) >= 'ء';
            if (read) addLetters(stem, i);
            if (word.common()) continue;
            if (word.sound().length() >= 2) add(Block.SOUND, word.sound(), 1, i, i);
            if (before >= 0) add(Block.PAIR, words.list().get(before).stem() + "_" + stem, 1, before, i);
            before = i;
        }
    }

    private void addLetters(String word, int at) {
        String padded = "_" + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word) + "_";
        for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
            for (int i = 0; i + length <= padded.length(); i++) {
                list.add(new Feature(hash(Block.LETTERS, padded, i, i + length), Block.LETTERS, 1, at, at));
            }
        }
    }

    private void add(Block block, String what, double value, int first, int last) {
        list.add(new Feature(hash(block, what, 0, what.length()), block, value, first, last));
    }

    /** FNV-1a, stirred once more; a block begins elsewhere, so that a stem is not taken for a word. */
    private static int hash(Block block, String text, int from, int to) {
        int hash = 0x811C9DC5 ^ (block.number + 1) * 0x9E3779B1;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 16;
        hash *= 0x7FEB352D;
        return hash ^ hash >>> 15;
    }
}
