package ma.chikaya.kernel;

import java.text.Normalizer;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number a citizen follows a submission by: eleven random digits and one check digit, digits only so that it can
 * be read aloud in any language and typed on any keypad. The check digit follows Damm (2004): it catches every single
 * wrong digit and every swap of two neighbours.
 */
public record TrackingCode(String digits) {

    public static final int LENGTH = 12;

    /** Damm's quasigroup of order ten. */
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    public TrackingCode {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9') || damm(digits) != 0) {
            throw new IllegalArgumentException("not a tracking code");
        }
    }

    /** A new code; the caller keeps codes unique. The random source must not be predictable. */
    public static TrackingCode generate(RandomGenerator random) {
        StringBuilder digits = new StringBuilder(LENGTH);
        digits.append(1 + random.nextInt(9));
        while (digits.length() < LENGTH - 1) digits.append(random.nextInt(10));
        return new TrackingCode(digits.append(damm(digits)).toString());
    }

    /**
     * Reads a code as people type it: spaces, dashes and Arabic digits are welcome; empty where it has not twelve
     * digits or its check digit does not fit.
     */
    public static Optional<TrackingCode> find(String typed) {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (char c : Normalizer.normalize(typed, Normalizer.Form.NFKC).toCharArray()) {
            int value = Character.digit(c, 10);
            if (value >= 0) digits.append(value);
            else if (Character.isLetter(c)) return Optional.empty();
            if (digits.length() > LENGTH) return Optional.empty();
        }
        return digits.length() == LENGTH && damm(digits) == 0
                ? Optional.of(new TrackingCode(digits.toString()))
                : Optional.empty();
    }

    /** As shown to people: {@code 4718 2093 5561}. */
    public String display() {
        return digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
    }

    @Override
    public String toString() {
        return digits;
    }

    private static int damm(CharSequence digits) {
        int state = 0;
        for (int i = 0; i < digits.length(); i++) state = DAMM[state][digits.charAt(i) - '0'];
        return state;
    }
}
