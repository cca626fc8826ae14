package ma.chikaya.routing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Territories;

/** Learns the model from src/corpus and writes it beside the module; the same corpus always makes the same bytes. */
final class Training {

    /** One text in so many is not learnt from at first: confidences are calibrated on it. */
    private static final int HELD_OUT = 4;

    private static final long SEED = 5;

    private final Bodies bodies = Bodies.load();
    private final Topics topics = new Topics(bodies);
    private final Corpus corpus;
    private final Learning learning;

    /** Learnt from besides: what a portal has gathered from its own cases. */
    private final List<Example> further;

    /** What was measured on texts not learnt from. */
    private final StringBuilder held = new StringBuilder();

    private Training(Path folder, List<Example> further) throws IOException {
        this.corpus = new Corpus(folder);
        this.further = further.stream()
                .filter(one -> topics.find(one.topic())
                        .filter(topic -> topic.group() != null)
                        .isPresent())
                .toList();
        this.learning = new Learning(topics, bodies, corpus.topicPhrases(), corpus.flagPhrases());
    }

    /** Arguments: the folder of the corpus, the file of the model; {@code --check} compares and writes nothing,
     * {@code --held-out} stops after the measurement on texts not learnt from, {@code --examples FILE} learns from the
     * texts of a file besides. */
    public static void main(String[] arguments) throws IOException {
        List<String> options = Arrays.asList(arguments);
        int examples = options.indexOf("--examples");
        List<Example> further = examples < 0 ? List.of() : Corpus.textsOf(Path.of(arguments[examples + 1]));
        Training training = new Training(Path.of(arguments[0]), further);
        Model.Calibration calibration = training.calibrate();
        if (options.contains("--held-out")) return;
        byte[] bytes = training.learn(calibration);
        Path file = Path.of(arguments[1]);
        if (options.contains("--check")) {
            boolean same = Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes);
            System.out.println(same ? "The model is what the corpus makes." : "The corpus makes another model.");
            if (!same) System.exit(1);
        } else {
            Files.write(file, bytes);
            Card.put(Path.of(arguments[0]), "held-out", training.held.toString());
            System.out.printf("%s: %d KB%n", file, bytes.length / 1024);
        }
    }

    private Model.Calibration calibrate() throws IOException {
        List<Example> learnt = new ArrayList<>();
        List<Example> heldOut = new ArrayList<>();
        Random random = new Random(SEED);
        for (Example example : corpus.texts("train")) {
            (random.nextInt(HELD_OUT) == 0 ? heldOut : learnt).add(example);
        }
        Model model = learning.learn(learnt, further, "");
        List<Vocabulary.Vector> vectors = heldOut.stream()
                .map(example -> model.vocabulary().vector(learning.see(example)))
                .toList();
        int[] labels = heldOut.stream()
                .mapToInt(example -> model.outputs().indexOf(example.topic()))
                .toArray();
        double sharpness =
                Calibrating.sharpness(model, vectors, labels, topics.list().size());
        Model sharp = model.with(
                new Model.Calibration(sharpness, Model.Calibration.NONE.shares(), Model.Calibration.NONE.right()));
        List<Example> strangers = corpus.texts("dev");
        List<double[]> outcomes = outcomes(sharp, heldOut, strangers);
        Model.Calibration calibration = Calibrating.curve(sharpness, outcomes);
        held.append(String.format(
                Locale.ROOT,
                "Held out %d of %d texts; sharpness %.3f; a curve of %d points from %.2f to %.2f.%n%n%s%n",
                heldOut.size(),
                heldOut.size() + learnt.size(),
                sharpness,
                calibration.shares().length,
                calibration.right()[0],
                calibration.right()[calibration.right().length - 1],
                measure(model.with(calibration), heldOut).table()));
        held.append(String.format(
                Locale.ROOT,
                "On the %d texts of `dev/`, by other authors, on which the curve was drawn too:%n%n%s%n",
                strangers.size(),
                measure(model.with(calibration), strangers).table()));
        // What the curve is worth on texts it was not drawn from either: drawn from one half, measured on the other.
        Model.Calibration ofFirst = Calibrating.curve(sharpness, outcomes(sharp, half(heldOut, 0), half(strangers, 0)));
        held.append(String.format(
                Locale.ROOT,
                "Calibration error of a curve drawn from other texts: %.3f held out, %.3f by other authors.%n",
                measure(model.with(ofFirst), half(heldOut, 1)).calibrationError(),
                measure(model.with(ofFirst), half(strangers, 1)).calibrationError()));
        System.out.print(held);
        return calibration;
    }

    /** Of texts held out and, as heavy as they together, of texts by other authors: what comes later is by others. */
    private List<double[]> outcomes(Model sharp, List<Example> heldOut, List<Example> strangers) {
        List<double[]> outcomes = new ArrayList<>(measure(sharp, heldOut).confidences());
        List<double[]> theirs = measure(sharp, strangers).confidences();
        int times = Math.max(1, Math.round((float) outcomes.size() / Math.max(1, theirs.size())));
        for (int i = 0; i < times; i++) outcomes.addAll(theirs);
        return outcomes;
    }

    /** Every other text, from the first or from the second on. */
    private static List<Example> half(List<Example> examples, int from) {
        return IntStream.range(0, examples.size())
                .filter(i -> i % 2 == from)
                .mapToObj(examples::get)
                .toList();
    }

    private Evaluation measure(Model model, List<Example> examples) {
        Proposals proposals = new Proposals(topics, bodies, Territories.load(), () -> model);
        List<Case> cases = examples.stream()
                .map(example -> Case.of(example, topics, bodies))
                .toList();
        return Evaluation.of(cases, proposals, bodies);
    }

    private byte[] learn(Model.Calibration calibration) throws IOException {
        Model model =
                learning.learn(corpus.texts("train"), further, corpus.digest()).with(calibration);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelWriter.write(model, out);
        return out.toByteArray();
    }
}
