package ma.chikaya.text;

/** Folds single letters that compatibility decomposition leaves apart. */
final class Letters {

    private Letters() {}

    static boolean isArabic(int c) {
        return (c >= 0x0600 && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F);
    }

    /** The folded letter, an apostrophe for any of its shapes, empty for what carries no sound. */
    static String fold(int c) {
        if (c < 0x80) return String.valueOf((char) Character.toLowerCase(c));
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
            case 'ء', 'ـ' -> "";
            case 'ٱ' -> "ا";
            case 'ى', 'ی', 'ې' -> "ي";
            case 'ة', 'ہ', 'ۃ', 'ە' -> "ه";
            case 'ظ' -> "ض";
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
