package ma.chikaya.directory;

/** French names after de: d'Agadir, de Fès, de l'Oriental. */
final class Elision {

    private Elision() {}

    static String of(String name) {
        return ("AEIOUÉÈÂÎÔ".indexOf(name.charAt(0)) >= 0 ? "d'" : "de ") + name;
    }

    static String ofRegion(String name) {
        return name.equals("Oriental") ? "de l'Oriental" : name;
    }

    static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
