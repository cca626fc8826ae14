package ma.chikaya.text;

/** Spells an unknown Arabizi word in Arabic letters, by the habits of written Darija: long vowels only. */
final class ArabiziLetters {

    private static final String VOWELS = "aeiou";

    private ArabiziLetters() {}

    static String read(String word) {
        StringBuilder out = new StringBuilder(word.length() + 2);
        int i = 0;
        if (word.length() > 3 && word.startsWith("l") && !isVowel(word, 1) && word.charAt(1) != 'l') {
            out.append("ال");
            i = 1;
        } else if (word.length() > 4 && word.startsWith("ma") && word.endsWith("ch") && !isVowel(word, 2)) {
            out.append("ما");
            i = 2;
        }
        while (i < word.length()) i += isVowel(word, i) ? vowel(word, i, out) : consonant(word, i, out);
        return out.toString();
    }

    private static boolean isVowel(String word, int at) {
        return at < word.length() && VOWELS.indexOf(word.charAt(at)) >= 0;
    }

    private static int vowel(String word, int at, StringBuilder out) {
        int end = at;
        while (isVowel(word, end)) end++;
        String vowels = word.substring(at, end);
        boolean first = out.isEmpty();
        boolean last = end == word.length();
        char sound = vowels.charAt(vowels.length() - 1);
        if (vowels.equals("ai") || vowels.equals("ei")) out.append(first ? "أي" : "ي");
        else if (vowels.equals("ia") || vowels.equals("iya")) out.append(last ? "ية" : "يا");
        else if (vowels.startsWith("o") || sound == 'u' || sound == 'o') out.append(first ? "أو" : "و");
        else if (sound == 'i' || vowels.equals("ee")) out.append(first ? "إ" : "ي");
        else if (first) out.append(sound == 'e' ? "ا" : "أ");
        else if (sound == 'a') out.append(longOrFinalA(word, at, end, vowels.length() > 1));
        return end - at;
    }

    /** A short a is not written; a long one is: doubled, or before a single consonant with a vowel behind it. */
    private static String longOrFinalA(String word, int at, int end, boolean doubled) {
        if (end == word.length()) return word.length() > 3 && "hn".indexOf(word.charAt(at - 1)) < 0 ? "ة" : "ا";
        int next = end + (end + 1 < word.length() && word.charAt(end + 1) == 'h' ? 2 : 1);
        boolean open = next >= word.length() ? word.length() - at > 1 : isVowel(word, next);
        return doubled || open ? "ا" : "";
    }

    private static int consonant(String word, int at, StringBuilder out) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        String two = next == 'h' ? digraph(c) : "";
        if (!two.isEmpty()) {
            out.append(two);
            return 2;
        }
        out.append(single(c, next));
        return next == c ? 2 : 1;
    }

    private static String digraph(char c) {
        return switch (c) {
            case 'c', 's' -> "ش";
            case 'k' -> "خ";
            case 'g' -> "غ";
            case 'd' -> "ض";
            case 't' -> "ت";
            case 'p' -> "ف";
            default -> "";
        };
    }

    private static String single(char c, char next) {
        return switch (c) {
            case '2' -> "ء";
            case '3' -> "ع";
            case '4' -> "غ";
            case '5', 'x' -> "خ";
            case '6' -> "ط";
            case '7' -> "ح";
            case '8' -> "غ";
            case '9', 'q' -> "ق";
            case 'b', 'p' -> "ب";
            case 'c' -> "eiy".indexOf(next) >= 0 ? "س" : "ك";
            case 'd' -> "د";
            case 'f', 'v' -> "ف";
            case 'g' -> "گ";
            case 'h' -> "ه";
            case 'j' -> "ج";
            case 'k' -> "ك";
            case 'l' -> "ل";
            case 'm' -> "م";
            case 'n' -> "ن";
            case 'r' -> "ر";
            case 's' -> "س";
            case 't' -> "ت";
            case 'w' -> "و";
            case 'y' -> "ي";
            case 'z' -> "ز";
            default -> String.valueOf(c);
        };
    }
}
