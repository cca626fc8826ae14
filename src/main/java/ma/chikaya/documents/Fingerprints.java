package ma.chikaya.documents;

/** Hexadecimal fingerprints as people compare them: in groups of four. */
final class Fingerprints {

    private Fingerprints() {}

    static String grouped(String hex) {
        StringBuilder grouped = new StringBuilder(hex.length() * 5 / 4);
        for (int i = 0; i < hex.length(); i++) {
            if (i > 0 && i % 4 == 0) grouped.append(' ');
            grouped.append(hex.charAt(i));
        }
        return grouped.toString();
    }
}
