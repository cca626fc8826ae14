package ma.chikaya.routing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a text is said: what its first words and its last sentence begin with, whether it asks, how long it is. */
final class Mood {

    /** That the last sentence asks. */
    static final String ASKS = "asks.last";

    private static final int OPENING = 3;

    private Mood() {}

    static List<String> of(Words words) {
        List<String> found = new ArrayList<>();
        List<Words.Word> list = words.list();
        for (int i = 0; i < Math.min(OPENING, list.size()); i++) found.add("opens." + said(list.get(i)));
        String text = words.text();
        int sentences = 0;
        int questions = 0;
        boolean lastAsks = false;
        int begin = 0;
        int lastBegin = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean ends = at == text.length() || isEnd(text.charAt(at));
            if (!ends) continue;
            if (hasWord(text, begin, at)) {
                sentences++;
                lastAsks = at < text.length() && isQuestion(text.charAt(at));
                if (lastAsks) questions++;
                lastBegin = begin;
            } else if (at < text.length() && isQuestion(text.charAt(at)) && !lastAsks) {
                lastAsks = true;
                questions++;
            }
            begin = at + 1;
        }
        Words.Word first = firstFrom(list, lastBegin);
        if (first != null) found.add("ends." + said(first));
        if (lastAsks) found.add(ASKS);
        if (questions > 0) found.add(questions == sentences ? "asks.all" : "asks.some");
        found.add("long." + (Integer.SIZE - Integer.numberOfLeadingZeros(list.size())));
        return found;
    }

    private static String said(Words.Word word) {
        String stem = word.stem();
        return stem == null ? word.folded() : stem;
    }

    private static Words.@Nullable Word firstFrom(List<Words.Word> words, int from) {
        for (Words.Word word : words) if (word.from() >= from) return word;
        return null;
    }

    private static boolean hasWord(String text, int from, int to) {
        for (int i = from; i < to; i++) if (Character.isLetterOrDigit(text.charAt(i))) return true;
        return false;
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '\n' || c == '…' || isQuestion(c);
    }

    private static boolean isQuestion(char c) {
        return c == '?' || c == '؟';
    }
}
