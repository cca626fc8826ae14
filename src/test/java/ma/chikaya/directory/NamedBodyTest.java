package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.kernel.Language;
import ma.chikaya.text.ArabicGender;
import ma.chikaya.text.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedBodyTest {

    private static final Bodies BODIES = Bodies.load();

    /** Every first word of a body's Arabic name: a new one must be thought about, and added here. */
    private static final Set<String> FEMININE = Set.of(
            "جماعة",
            "الوكالة",
            "مقاطعة",
            "عمالة",
            "وزارة",
            "الشركة",
            "وكالة",
            "جامعة",
            "الأكاديمية",
            "ولاية",
            "المديرية",
            "كتابة",
            "الهيئة",
            "الوزارة",
            "شركة",
            "مؤسسة",
            "المندوبية",
            "مديرية",
            "رئاسة",
            "إدارة",
            "أمانديس",
            "مجموعة",
            "شركات",
            "الأمانة",
            "اللجنة",
            "لجنة",
            "هيئة",
            "التنسيقية",
            "الخزينة",
            "تمويلكم",
            "مرسى",
            "طنجة",
            "ليدك",
            "ريضال",
            "الخطوط",
            "الولايات",
            "الجماعات",
            "المؤسسة",
            "المجموعات",
            "دار",
            "المكتبة",
            "المحاكم",
            "القنصليات",
            "نظارات");

    private static final Set<String> MASCULINE = Set.of(
            "مجلس", "إقليم", "المكتب", "المركز", "المجلس", "الصندوق", "المعهد", "مكتب", "بنك", "الدرك", "صندوق",
            "النظام", "المختبر", "بريد", "البريد", "مغرب", "القرض", "معهد", "التعاون");

    /** French proper names, which take no article. */
    private static final Set<String> PROPER = Set.of(
            "Amendis",
            "Bank",
            "Tamwilcom",
            "Marsa",
            "Tanger",
            "Lydec",
            "Redal",
            "Royal",
            "Barid",
            "Al",
            "Maroc",
            "Morocco",
            "Casablanca",
            "Casa",
            "Rabat");

    @Test
    void everyArabicNameOfABodyHasTheGenderItsVerbNeeds() {
        Set<String> first = BODIES.listAll().stream()
                .map(body -> body.name().ar().split(" ", 2)[0])
                .collect(Collectors.toSet());
        assertThat(first).allMatch(word -> FEMININE.contains(word) || MASCULINE.contains(word));
        assertThat(first).allMatch(word -> (ArabicGender.of(word + " كذا") == Gender.F) == FEMININE.contains(word));
    }

    @Test
    void everyFrenchNameTakesAnArticleOrIsAProperName() {
        for (Body body : BODIES.listAll()) {
            if (!body.addressable()) continue;
            String name = body.name().fr();
            NamedBody named = NamedBody.of(body, Language.FR);
            boolean proper = PROPER.contains(name.split("[ (]", 2)[0]) || name.startsWith("RA");
            assertThat(named.inside().startsWith("l") && !named.inside().equals(name))
                    .as(named.inside())
                    .isEqualTo(!proper);
            assertThat(named.of()).startsWith("d");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COM-09.581.01.07|la commune de Tiznit|La commune de Tiznit|de la commune de Tiznit",
                "GOV-09.581|la province de Tiznit|La province de Tiznit|de la province de Tiznit",
                "NAT|le Bureau national|Le Bureau national|du Bureau national",
                "ANRT|l’agence nationale|L’agence nationale|de l’agence nationale",
                "HCP|le Haut-Commissariat au Plan|Le Haut-Commissariat|du Haut-Commissariat"
            })
    void speaksFrench(String code, String inside, String start, String of) {
        NamedBody named = NamedBody.of(BODIES.getByCode(code), Language.FR);
        assertThat(named.inside()).startsWith(inside);
        assertThat(named.start()).startsWith(start);
        assertThat(named.of()).startsWith(of);
    }
}
