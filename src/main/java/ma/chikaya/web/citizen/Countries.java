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

    /** Some territories have no Tamazight name yet: their Arabic one. */
    static String name(String code, Language language) {
        String name = names(language).regionDisplayName(code);
        return name.equals(code) ? names(Language.AR).regionDisplayName(code) : name;
    }

    static List<Choice> choices(Page page, String chosen) {
        Collator order = Collator.getInstance(page.language().icu());
        List<Choice> choices = new ArrayList<>();
        Arrays.stream(Locale.getISOCountries())
                .filter(code -> !code.equals("MA") && !code.equals("EH"))
                .map(code -> new Choice(code, name(code, page.language()), code.equalsIgnoreCase(chosen)))
                .sorted(Comparator.comparing(Choice::label, order::compare))
                .forEach(choices::add);
        choices.addFirst(new Choice("", page.t("citizen.place.country.none"), chosen.isBlank()));
        return choices;
    }

    private static LocaleDisplayNames names(Language language) {
        return LocaleDisplayNames.getInstance(language.icu());
    }
}
