package ma.chikaya.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
        SIGN(7, 0.4),
        /** How it is said rather than what: how it begins and ends, whether it asks, how long it is. */
        MOOD(8, 0.5),
        /** What makes a danger (see {@link Alarm}): as it is, like the lexicon. */
        ALARM(9, 1);

        /** Part of the sights' numbers, hence of the model: never changed. */
        final int number;

        final double weight;

        Block(int number, double weight) {
            this.number = number;
            this.weight = weight;
        }

        /** Whether it counts as it is, neither weighed by rarity nor evened out. */
        boolean isPlain() {
            return this == LEXICON || this == ALARM;
        }
    }

    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;
    private static final int LONGEST_WORD = 20;

    /** What a lexicon's telling phrase is worth is 2: here it becomes a half. */
    private static final double LEXICON_SCALE = 0.25;

    private int[] hashes = new int[512];
    private Block[] blocks = new Block[512];
    private double[] values = new double[512];
    private int[] firsts = new int[512];
    private int[] lasts = new int[512];
    private int size;

    /** Where the sights of each word begin, and at last where they end. */
    private int[] starts = {};

    private final TopicScores scores;
    private int concepts;
    private int topics;

    private Features(TopicScores scores) {
        this.scores = scores;
    }

    /** Sights of some words of a text, which are among those of the whole. */
    record Part(int from, int to) {}

    static Features of(
            Words words,
            TopicScores scores,
            List<Lexicon.Hit<String>> concepts,
            Set<String> signs,
            Map<String, Double> alarm) {
        Features features = new Features(scores);
        features.addWords(words);
        features.concepts = features.size;
        for (Lexicon.Hit<String> hit : concepts) {
            features.add(Block.CONCEPT, hit.meaning(), hit.weight(), hit.first(), hit.last());
        }
        features.topics = features.size;
        int length = words.list().size();
        for (int topic = 0; topic < scores.topics().size(); topic++) {
            double value = scores.value(topic, 0, length) * LEXICON_SCALE;
            features.add(Block.LEXICON, scores.topics().get(topic), value, -1, -1);
        }
        // The same in every text: what is so of texts at large.
        features.add(Block.LEXICON, "", 1, -1, -1);
        for (String sign : signs) features.add(Block.SIGN, sign, 1, -1, -1);
        for (String mood : Mood.of(words)) features.add(Block.MOOD, mood, 1, -1, -1);
        alarm.forEach((what, value) -> features.add(Block.ALARM, what, value, -1, -1));
        return features;
    }

    int size() {
        return size;
    }

    /** A hash of what was seen. */
    int hash(int at) {
        return hashes[at];
    }

    Block block(int at) {
        return blocks[at];
    }

    double value(int at) {
        return values[at];
    }

    /** The first of the words it was seen in; {@code -1} for none. */
    int first(int at) {
        return firsts[at];
    }

    /** The last of the words it was seen in; {@code -1} for none. */
    int last(int at) {
        return lasts[at];
    }

    /** Whether no lexicon knows any of its words. */
    boolean isOffTopic() {
        return concepts == topics && scores.topics().isEmpty();
    }

    /** Tells of each sight a part of the text has, as if the part were the whole; its signs are left out. */
    void each(Part part, Sighting told) {
        for (int at = starts[part.from()]; at < starts[part.to()]; at++) {
            // A pair begins before the word it ends with.
            if (firsts[at] >= part.from()) told.of(at, values[at]);
        }
        for (int at = concepts; at < topics; at++) {
            if (firsts[at] >= part.from() && lasts[at] < part.to()) told.of(at, values[at]);
        }
        for (int topic = 0; topic < scores.topics().size(); topic++) {
            double value = scores.value(topic, part.from(), part.to()) * LEXICON_SCALE;
            if (value > 0) told.of(topics + topic, value);
        }
        int large = topics + scores.topics().size();
        told.of(large, values[large]);
    }

    /** Is told of a sight. */
    interface Sighting {

        /**
         * Hears of one.
         *
         * @param value its weight in the part
         */
        void of(int at, double value);
    }

    private void addWords(Words words) {
        int before = -1;
        starts = new int[words.list().size() + 1];
        for (int i = 0; i < words.list().size(); i++) {
            starts[i] = size;
            Words.Word word = words.list().get(i);
            add(Block.WORD, word.folded(), 1, i, i);
            for (String stem : word.stems()) add(Block.STEM, stem, 1, i, i);
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
        starts[words.list().size()] = size;
    }

    private void addLetters(String word, int at) {
        String padded = "_" + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word) + "_";
        for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
            for (int i = 0; i + length <= padded.length(); i++) {
                add(hash(Block.LETTERS, padded, i, i + length), Block.LETTERS, 1, at, at);
            }
        }
    }

    private void add(Block block, String what, double value, int first, int last) {
        add(hash(block, what, 0, what.length()), block, value, first, last);
    }

    private void add(int hash, Block block, double value, int first, int last) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            blocks = Arrays.copyOf(blocks, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            firsts = Arrays.copyOf(firsts, 2 * size);
            lasts = Arrays.copyOf(lasts, 2 * size);
        }
        hashes[size] = hash;
        blocks[size] = block;
        values[size] = value;
        firsts[size] = first;
        lasts[size++] = last;
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
