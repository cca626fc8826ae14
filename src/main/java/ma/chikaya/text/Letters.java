package ma.chikaya.text;

/** Folds single letters that compatibility decomposition leaves apart. */
final class Letters {

    private Letters() {}

    static boolean isArabic(int c) {
        return (c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F);
    }

    /** The folded letter of the commonest scripts, 0 for what carries no sound, -1 for what {@link #fold} must tell. */
    static int simple(int c) {
        if (c < 0x80) return Character.toLowerCase(c);
        if (c < 0x0621 || c > 0x064A) return -1;
        return switch (c) {
            case 'ء', 'ـ' -> 0;
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'ظ' -> 'ض';
            default -> c;
        };
    }

    /** The folded letter, an apostrophe for any of its shapes, empty for what carries no sound. */
    static String fold(int c) {
        int simple = simple(c);
        if (simple >= 0) return simple == 0 ? "" : String.valueOf((char) simple);
        if (Tifinagh.isLetter(c)) return fold(Tifinagh.latin(c));
        int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
        if (digit >= 0) return String.valueOf(digit);
        int lower = Character.toLowerCase(c);
        return switch (lower) {
            case 'œ' -> "oe";
            case 'æ' -> "ae";
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'ı' -> "i";
            case 'ɣ', 'γ' -> "gh";
            case 'ɛ', 'ε' -> "e";
            case 0x2018, 0x2019, 0x02BC, 0x02BB, 0x02B9, 0x2032, 0x00B4 -> "'";
            case 'ٱ' -> "ا";
            case 'ی', 'ې' -> "ي";
            case 'ہ', 'ۃ', 'ە' -> "ه";
            case 'ک', 'گ', 'ڭ', 'ݣ', 'ڴ', 'ڪ' -> "ك";
            case 'ڤ', 'ڥ', 'ڢ', 'ڡ' -> "ف";
            case 'ڨ', 'ڧ' -> "ق";
            case 'پ' -> "ب";
            case 'چ', 'ژ' -> "ج";
            default -> Character.toString(lower);
        };
    }

    private static String fold(String latin) {
        StringBuilder out = new StringBuilder();
        java.text.Normalizer.normalize(latin, java.text.Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> out.append(fold(c)));
        return out.toString();
    }
}
