package ma.chikaya.text;

import java.util.Set;

/** How a verb agrees with the Arabic name of a body: «تجيبك جماعة تيزنيت» but «يجيبك المكتب الوطني». */
public final class ArabicGender {

    /** Feminine by use, plurals of things, and companies by their names, for شركة is feminine. */
    private static final Set<String> FEMININE =
            Set.of("دار", "الخطوط", "المحاكم", "أمانديس", "ليدك", "ريضال", "تمويلكم", "مرسى", "الولايات", "السلطات");

    private ArabicGender() {}

    /** The first word decides: it is the noun, what follows describes it. */
    public static Gender of(String name) {
        String first = name.strip().split("[ (]", 2)[0];
        return first.endsWith("ة") || first.endsWith("ات") || FEMININE.contains(first) ? Gender.F : Gender.M;
    }
}
