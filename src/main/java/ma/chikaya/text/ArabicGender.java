package ma.chikaya.text;

import java.util.Set;

/** Whether a verb agrees with an Arabic name as feminine: «تجيبك جماعة تيزنيت» but «يجيبك المكتب الوطني». */
public final class ArabicGender {

    /** Feminine by use, and plurals of things, which take a feminine verb. */
    private static final Set<String> FEMININE = Set.of("دار", "الخطوط", "المحاكم", "السلطات", "نظارات", "الولايات");

    private ArabicGender() {}

    /** The first word decides: it is the noun, what follows describes it. */
    public static boolean isFeminine(String name) {
        String first = name.strip().split("[ (]", 2)[0];
        return first.endsWith("ة") || first.endsWith("ات") || FEMININE.contains(first);
    }
}
