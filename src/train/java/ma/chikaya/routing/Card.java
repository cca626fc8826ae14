package ma.chikaya.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts what was measured into the model's card, between the marks {@code <!-- name -->} and {@code <!-- /name -->}. */
final class Card {

    private static final String NAME = "MODEL.md";

    private Card() {}

    static void put(Path corpus, String name, String text) throws IOException {
        Path file = corpus.resolve(NAME);
        String card = Files.readString(file);
        String begin = "<!-- " + name + " -->";
        int from = card.indexOf(begin);
        int to = card.indexOf("<!-- /" + name + " -->");
        if (from < 0 || to < from) throw new IllegalStateException(file + ": no marks of " + name);
        Files.writeString(
                file, card.substring(0, from + begin.length()) + "\n\n" + text.strip() + "\n\n" + card.substring(to));
    }
}
