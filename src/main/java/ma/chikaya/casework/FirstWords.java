package ma.chikaya.casework;

import java.util.regex.Pattern;

/** First words of a text that serve where no subject was given: what follows the greetings, cut behind a word. */
final class FirstWords {

    /** In characters. */
    private static final int MOST = 90;

    /** Fewer words than these are no subject: then the greeting stays. */
    private static final int FEWEST = 3;

    private static final Pattern GREETING = Pattern.compile(
            "^(?:(?:ال)?سلام(?: عليكم| خوتي| خاوتي)?(?: ورحمة الله(?: تعالى)?(?: وبركاته)?)?|تحية(?: طيبة)?(?: وبعد)?|صباح الخير"
                    + "|مساء الخير|وبعد|السيد(?:ة)? الرئيس(?:ة)?"
                    + "|(?:as)?salam(?:o)?(?: ?(?:3a|a|3)l[aei]{0,2}y?k[ou]+m| khouti| khoti)?|bonjour|bonsoir|madame|monsieur|mesdames|messieurs"
                    + "|cher monsieur|chère madame)(?= ?[,،.:;!؟?\\n]| (?=madame|monsieur))[ ,،.:;!]*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private FirstWords() {}

    static String of(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        String said = withoutGreeting(words);
        if (said.codePointCount(0, said.length()) <= MOST) return said;
        String cut = said.substring(0, said.offsetByCodePoints(0, MOST));
        int space = cut.lastIndexOf(' ');
        return (space > MOST / 2 ? cut.substring(0, space) : cut) + "…";
    }

    private static String withoutGreeting(String words) {
        String said = words;
        while (true) {
            String less = GREETING.matcher(said).replaceFirst("");
            if (less.equals(said) || less.split(" ", FEWEST + 1).length < FEWEST) return said;
            said = less;
        }
    }
}
