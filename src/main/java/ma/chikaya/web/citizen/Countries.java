package ma.chikaya.web.citizen;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ma.chikaya.kernel.Language;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;

/** The countries of the world by name, in the order of the language. */
final class Countries {

    private Countries() {}

    static String name(String code, Language language) {
        return LocaleDisplayNames.getInstance(readable(language).icu()).regionDisplayName(code);
    }

    static List<Choice> choices(Page page, String chosen) {
        LocaleDisplayNames names =
                LocaleDisplayNames.getInstance(readable(page.language()).icu());
        Collator order = Collator.getInstance(readable(page.language()).icu());
        List<Choice> choices = new ArrayList<>();
        Arrays.stream(Locale.getISOCountries())
                .filter(code -> !code.equals("MA") && !code.equals("EH"))
                .map(code -> new Choice(code, names.regionDisplayName(code), code.equalsIgnoreCase(chosen)))
                .sorted(Comparator.comparing(Choice::label, order::compare))
                .forEach(choices::add);
        choices.addFirst(new Choice("", page.t("citizen.place.country.none"), chosen.isBlank()));
        return choices;
    }

    /** Names of countries are hardly known in Tamazight. */
    private static Language readable(Language language) {
        return language == Language.ZGH ? Language.AR : language;
    }
}
