package ma.chikaya.text;

import java.util.Set;

/** Words too common to find anything by: Arabic, Darija in both scripts, French. */
final class StopWords {

    private static final Set<String> WORDS = WordLists.read("stop-words.txt");

    private StopWords() {}

    static boolean contains(String foldedWord) {
        return WORDS.contains(foldedWord);
    }
}
