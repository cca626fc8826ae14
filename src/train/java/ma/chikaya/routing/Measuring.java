package ma.chikaya.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Territories;

/**
 * Measures the model that is shipped, on the evaluation part of the corpus or on a file of other texts, one JSON object
 * a line: {@code text}, {@code territory}, {@code accept} (codes), {@code acceptKinds} (families).
 */
final class Measuring {

    private Measuring() {}

    /** Arguments: the folder of the corpus and its part, then {@code --card} to write it down; or one file of JSON lines. */
    public static void main(String[] arguments) throws IOException {
        Bodies bodies = Bodies.load();
        Topics topics = new Topics(bodies);
        List<Case> cases = arguments.length == 1
                ? Files.readAllLines(Path.of(arguments[0])).stream()
                        .filter(line -> !line.isBlank())
                        .map(Case::read)
                        .toList()
                : new Corpus(Path.of(arguments[0]))
                        .texts(arguments[1]).stream()
                                .map(example -> Case.of(example, topics, bodies))
                                .toList();
        long start = System.nanoTime();
        Model model = ModelFile.shipped();
        Proposals proposals = new Proposals(new Topics(bodies), bodies, Territories.load(), () -> model);
        proposals.propose("ماء", null);
        double loading = (System.nanoTime() - start) / 1e6;
        // Once before it counts: what is measured is a program that runs, not one that starts.
        cases.forEach(one -> proposals.propose(one.text(), one.territory()));
        String measured = String.format(
                Locale.ROOT,
                "%d texts; model of %d sights and %d weights, loaded in %.0f ms with topics, places and a first reading.%n%n%s",
                cases.size(),
                model.vocabulary().size(),
                model.weights().length,
                loading,
                Evaluation.of(cases, proposals, bodies).table());
        System.out.print(measured);
        if (arguments.length == 3) Card.put(Path.of(arguments[0]), arguments[1], measured);
    }
}
