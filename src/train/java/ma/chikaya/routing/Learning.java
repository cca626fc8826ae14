package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ma.chikaya.directory.Bodies;

/** Learns a model from texts and, each as a text of its own, from the phrases of the topics and of the flags. */
final class Learning {

    /** A sight of fewer texts says nothing. */
    private static final int FEWEST_TEXTS = 2;

    /** To miss a flag is worse than to see one where none is. */
    private static final double WORTH_OF_FLAG = 3;

    /** Nearly all texts of the later authors complain; people ask, thank and suggest oftener. */
    private static final double WORTH_OF_RARE_KIND = 2;

    /** So many texts of each topic are thought to have a flag as often as all texts have. */
    private static final double SUPPOSED = 6;

    /** Of a topic's sights, in learning. */
    private static final double LEFT_OUT = 0.5;

    /** What a text is about does not show in how it is said. */
    private static final Map<Features.Block, Float> FOR_TOPICS =
            Map.of(Features.Block.MOOD, 0f, Features.Block.ALARM, 0f);

    /** What kind it is shows in how it is said more than in what it is about. */
    private static final Map<Features.Block, Float> FOR_KINDS = Map.of(
            Features.Block.LETTERS, 0.6f,
            Features.Block.SOUND, 0.7f,
            Features.Block.LEXICON, 0.5f,
            Features.Block.SIGN, 2.5f,
            Features.Block.MOOD, 2.5f,
            Features.Block.ALARM, 0f);

    private static final Map<Features.Block, Float> FOR_DANGER = Map.of(
            Features.Block.LETTERS, 0.6f,
            Features.Block.SOUND, 0.7f,
            Features.Block.CONCEPT, 1.5f,
            Features.Block.LEXICON, 0.5f,
            Features.Block.SIGN, 2.5f);

    private static final Map<Features.Block, Float> FOR_FLAGS = Map.of(
            Features.Block.ALARM, 0f,
            Features.Block.LETTERS, 0.6f,
            Features.Block.SOUND, 0.7f,
            Features.Block.CONCEPT, 1.5f,
            Features.Block.LEXICON, 0.5f,
            Features.Block.SIGN, 2.5f);

    private final Topics topics;
    private final Sight.Finder finder;
    private final List<Example> topicPhrases;
    private final List<Example> flagPhrases;
    private final List<String> outputs = new ArrayList<>();

    Learning(Topics topics, Bodies bodies, List<Example> topicPhrases, List<Example> flagPhrases) {
        this.topics = topics;
        this.finder = new Sight.Finder(topics, bodies);
        this.topicPhrases = topicPhrases;
        this.flagPhrases = flagPhrases;
        topics.list().forEach(topic -> outputs.add(topic.code()));
        for (Kind kind : Kind.values()) outputs.add(Classifier.output(kind));
        for (Flag flag : Flag.values()) outputs.add(Classifier.output(flag));
    }

    /**
     * Learns.
     *
     * @param corpus what is known of whole: topic, kind and flags
     * @param further texts of which nobody has said what flags they have: topics and kinds are learnt from them too
     * @param digest of what is learnt from
     */
    Model learn(List<Example> corpus, List<Example> further, String digest) {
        List<Example> examples = new ArrayList<>(corpus);
        examples.addAll(further);
        Seen seen = see(examples, topicPhrases);
        Map<Integer, Features.Block> blocks = new HashMap<>();
        Vocabulary vocabulary = vocabulary(seen.features(), blocks);
        int rows = vocabulary.size();
        List<Vocabulary.Vector> vectors = vectors(seen, vocabulary);
        int topicCount = topics.list().size();
        int[] labels = seen.texts().stream()
                .mapToInt(one -> outputs.indexOf(one.topic()))
                .toArray();
        Weighing forTopics = new Weighing(vocabulary, blocks, FOR_TOPICS);
        List<Vocabulary.Vector> topical = forTopics.weigh(vectors);
        float[][] ofTopics = Softmax.learn(topical, labels, rows, even(topicCount), LEFT_OUT, groups());
        Counts.add(topical, labels, ofTopics);
        forTopics.unweigh(ofTopics);
        float[][] weights = new float[rows][];
        for (int row = 0; row < rows; row++) weights[row] = Arrays.copyOf(ofTopics[row], outputs.size());
        List<Vocabulary.Vector> texts = vectors.subList(0, examples.size());
        List<Kind> kindList = List.of(Kind.values());
        int[] kinds =
                examples.stream().mapToInt(one -> kindList.indexOf(one.kind())).toArray();
        double[] worth = kindList.stream()
                .mapToDouble(kind -> kind == Kind.COMPLAINT ? 1 : WORTH_OF_RARE_KIND)
                .toArray();
        Weighing forKinds = new Weighing(vocabulary, blocks, FOR_KINDS);
        float[][] ofKinds = Softmax.learn(forKinds.weigh(texts), kinds, rows, worth, 0);
        forKinds.unweigh(ofKinds);
        for (Kind kind : Kind.values()) put(ofKinds, kindList.indexOf(kind), -1, Classifier.output(kind), weights);
        Seen flagged = see(corpus, flagPhrases);
        List<Vocabulary.Vector> flaggedVectors = vectors(flagged, vocabulary);
        for (Flag flag : Flag.values()) {
            Weighing forFlags = new Weighing(vocabulary, blocks, flag == Flag.DANGER ? FOR_DANGER : FOR_FLAGS);
            List<Vocabulary.Vector> flaggedTexts = forFlags.weigh(flaggedVectors);
            int[] has = flagged.texts().stream()
                    .mapToInt(one -> one.flags().contains(flag) ? 1 : 0)
                    .toArray();
            float[][] ofFlag = Softmax.learn(flaggedTexts, has, rows, new double[] {1, WORTH_OF_FLAG}, 0);
            Counts.add(flaggedTexts, has, ofFlag);
            forFlags.unweigh(ofFlag);
            put(ofFlag, 1, 0, Classifier.output(flag), weights);
        }
        return Quantiser.of(digest, outputs, vocabulary, weights, topicCount, rates(corpus, topicCount));
    }

    /** By flag and topic, which share of its texts have the flag; of few texts, nearer to that of all. */
    private Map<Flag, float[]> rates(List<Example> examples, int topicCount) {
        Map<Flag, float[]> rates = new EnumMap<>(Flag.class);
        int[] texts = new int[topicCount];
        for (Example one : examples) texts[outputs.indexOf(one.topic())]++;
        for (Flag flag : Flag.values()) {
            int[] flagged = new int[topicCount];
            float[] ofTopics = new float[topicCount];
            int all = 0;
            for (Example one : examples) {
                if (!one.flags().contains(flag)) continue;
                flagged[outputs.indexOf(one.topic())]++;
                all++;
            }
            double mean = all / (double) Math.max(1, examples.size());
            for (int topic = 0; topic < topicCount; topic++) {
                ofTopics[topic] = (float) ((flagged[topic] + SUPPOSED * mean) / (texts[topic] + SUPPOSED));
            }
            rates.put(flag, ofTopics);
        }
        return rates;
    }

    private record Seen(List<Example> texts, List<Features> features) {}

    private Seen see(List<Example> examples, List<Example> phrases) {
        List<Example> all = new ArrayList<>(examples);
        all.addAll(phrases);
        return new Seen(all, all.stream().map(this::see).toList());
    }

    /** What a model sees of a text. */
    Features see(Example example) {
        return finder.find(example.text()).features();
    }

    private static List<Vocabulary.Vector> vectors(Seen seen, Vocabulary vocabulary) {
        return seen.features().stream().map(vocabulary::vector).toList();
    }

    private int[] groups() {
        List<String> all = topics.listGroups().stream().map(Topic::code).toList();
        return topics.list().stream()
                .mapToInt(topic -> all.indexOf(topic.group()))
                .toArray();
    }

    private static double[] even(int classes) {
        return IntStream.range(0, classes).mapToDouble(c -> 1).toArray();
    }

    /** What speaks for a class, less what speaks for another, if any. */
    private void put(float[][] learnt, int of, int less, String output, float[][] weights) {
        int column = outputs.indexOf(output);
        for (int row = 0; row < weights.length; row++) {
            weights[row][column] = learnt[row][of] - (less < 0 ? 0 : learnt[row][less]);
        }
    }

    private static Vocabulary vocabulary(List<Features> seen, Map<Integer, Features.Block> blocks) {
        Map<Integer, Integer> texts = new HashMap<>();
        for (Features one : seen) {
            Set<Integer> distinct = new HashSet<>();
            for (int i = 0; i < one.size(); i++) {
                if (!distinct.add(one.hash(i))) continue;
                texts.merge(one.hash(i), 1, Integer::sum);
                blocks.putIfAbsent(one.hash(i), one.block(i));
            }
        }
        int[] hashes = texts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_TEXTS)
                .mapToInt(Map.Entry::getKey)
                .sorted()
                .toArray();
        float[] rarity = new float[hashes.length];
        for (int row = 0; row < hashes.length; row++) {
            boolean even = blocks.getOrDefault(hashes[row], Features.Block.WORD).isPlain();
            double rare = even ? 1 : StrictMath.log((seen.size() + 1.0) / texts.getOrDefault(hashes[row], 1));
            // As the model's file will hold it, so that what is measured is what is shipped.
            rarity[row] = Math.round(rare / ModelFile.RARITY_STEP) * ModelFile.RARITY_STEP;
        }
        return new Vocabulary(hashes, rarity);
    }
}
