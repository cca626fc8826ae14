package ma.chikaya.web;

import ma.chikaya.kernel.Language;

/** Keeps a text of one direction from disturbing the sentence it is put into. */
final class Bidi {

    private Bidi() {}

    /** The text between isolates where it holds letters of the direction the page does not read in. */
    static String isolate(String text, Language page) {
        boolean rightToLeft = "rtl".equals(page.direction());
        boolean foreign = text.codePoints().anyMatch(c -> isRightToLeft(c) != rightToLeft && Character.isLetter(c));
        return foreign ? "\u2068" + text + "\u2069" : text;
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
