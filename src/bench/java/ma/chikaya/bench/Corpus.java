package ma.chikaya.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Texts as people write them, each with a word of its own that is rare in the whole. The same number, the same text. */
final class Corpus {

    private static final Pattern TEXT = Pattern.compile("(ar|ary|ary-Latn|fr): (.+)");
    private static final String[] SYLLABLES = {
        "تا", "مو", "رش", "ين", "بل", "كو", "سي", "دا", "غز", "لم", "نا", "فر", "حم", "وي", "زر", "قا", "طن", "عي"
    };
    private static final String[] STREETS = {
        "زنقة الأطلس",
        "شارع محمد الخامس",
        "حي السلام",
        "زنقة 12",
        "درب المسيرة",
        "rue Ibn Rochd",
        "حي النهضة",
        "طريق أكادير"
    };
    private static final String[] SINCE = {"ثلاثة أسابيع", "شهر", "شهرين", "عام", "trois semaines", "عشرة أيام"};

    private final List<String> texts = new ArrayList<>();

    Corpus() throws IOException {
        try (BufferedReader stories = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Corpus.class.getResourceAsStream("/demo/stories.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = stories.readLine(); line != null; line = stories.readLine()) {
                var text = TEXT.matcher(line);
                if (text.matches()) texts.add(text.group(2));
            }
        }
    }

    String text(int number) {
        SplittableRandom random = new SplittableRandom(number * 7_919L + 1);
        String first = fill(random);
        String second = random.nextInt(3) == 0 ? " " + fill(random) : "";
        return first + second + " المكان: دوار " + rare(number) + "، رقم " + random.nextInt(1, 400) + ".";
    }

    /** A word that some ten texts in a million share. */
    static String rare(int number) {
        SplittableRandom random = new SplittableRandom(number * 104_729L + 3);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        return word.toString();
    }

    private String fill(SplittableRandom random) {
        return texts.get(random.nextInt(texts.size()))
                .replace("{street}", STREETS[random.nextInt(STREETS.length)])
                .replace("{since}", SINCE[random.nextInt(SINCE.length)])
                .replace("{n}", Integer.toString(random.nextInt(2, 9)))
                .replace("{no}", Integer.toString(random.nextInt(1_000, 9_999)))
                .replace("{sum}", Integer.toString(random.nextInt(1, 90) * 100));
    }
}
