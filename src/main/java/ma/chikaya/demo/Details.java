package ma.chikaya.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import ma.chikaya.kernel.LocalText;

/** What makes two submissions about one subject different: street, time, numbers, sums. */
record Details(LocalText street, int months, int count, String number, int sum) {

    private static final List<String> ARABIC =
            List.of("شهر", "شهرين", "ثلاثة أشهر", "أربعة أشهر", "خمسة أشهر", "ستة أشهر", "سبعة أشهر");
    private static final List<String> FRENCH =
            List.of("un mois", "deux mois", "trois mois", "quatre mois", "cinq mois", "six mois", "sept mois");

    static Details draw(RandomGenerator random, int year) {
        return new Details(
                Names.street(random),
                1 + random.nextInt(7),
                3 + random.nextInt(7),
                (1000 + random.nextInt(90_000)) + "/" + year,
                310 + 10 * random.nextInt(240));
    }

    String fill(String text, String writing) {
        boolean arabic = writing.equals("ar") || writing.equals("ary");
        return text.replace("{street}", arabic ? street.ar() : street.fr())
                .replace("{since}", since(writing))
                .replace("{n}", Integer.toString(count))
                .replace("{no}", number)
                .replace("{sum}", Integer.toString(sum));
    }

    private String since(String writing) {
        return switch (writing) {
            case "fr" -> FRENCH.get(months - 1);
            case "ar" -> ARABIC.get(months - 1);
            case "ary" -> months < 3 ? ARABIC.get(months - 1) : months + " شهور";
            case "ary-Latn" -> months == 1 ? "chher" : months == 2 ? "chehrayn" : months + " chhour";
            default -> months + " ⵡⴰⵢⵢⵓⵔⵏ";
        };
    }
}
