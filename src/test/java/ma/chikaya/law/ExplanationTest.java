package ma.chikaya.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final LegalClock clock = LegalClock.of(LawSettings.defaults(), WorkingCalendar.reference());

    @Test
    void tellsRuleStartDaysSkippedAndLastDay() throws IOException {
        Deadline answer = clock.deadline(Term.ANSWER, LocalDate.parse("2026-01-19"));
        assertThat(say(answer, Language.FR))
                .containsExactly(
                        "Délai de la réponse motivée",
                        "Durée : 60 jours",
                        "Le lundi 19 janvier 2026 ne compte pas : on compte à partir du lendemain",
                        "Le compte se termine le vendredi 20 mars 2026, qui n’est pas un jour ouvrable",
                        "Le vendredi 20 mars 2026 : jour férié, Aïd Al Fitr (jour 1)",
                        "Le samedi 21 mars 2026 : jour férié, Aïd Al Fitr (jour 2)",
                        "Le dimanche 22 mars 2026 : fin de semaine",
                        "Dernier jour, compris : lundi 23 mars 2026",
                        "Cette date peut changer d’un jour ou plus selon l’annonce de la fête : Aïd Al Fitr (jour 1)");
        assertThat(answer.provisional()).isTrue();
        assertThat(answer.calendar()).startsWith("2024-2030/");
        assertThat(say(answer, Language.AR))
                .contains("المدة: 60 يوما", "يوم الجمعة، 20 مارس 2026: عطلة، عيد الفطر (اليوم 1)");
    }

    @Test
    void aDateFarFromAFeastIsFirm() throws IOException {
        Deadline decide = clock.deadline(Term.DECIDE, LocalDate.parse("2026-11-22"));
        assertThat(decide.provisional()).isFalse();
        assertThat(say(decide, Language.AR))
                .containsExactly(
                        "أجل قبول الشكاية أو رفضها أو إحالتها",
                        "المدة: 15 يوما",
                        "لا يحتسب يوم الأحد، 22 نونبر 2026، ويبدأ العد من اليوم الموالي",
                        "آخر يوم، داخل في الأجل: الاثنين، 7 دجنبر 2026");
    }

    @Test
    void aForecastFeastTheDayBeforeMakesTheDateProvisional() {
        // Eid al-Adha is forecast for 27 and 28 May 2026; the last day falls on Friday 29.
        assertThat(clock.deadline(Term.DECIDE, LocalDate.parse("2026-05-14")).provisional())
                .isTrue();
        assertThat(clock.deadline(Term.DECIDE, LocalDate.parse("2026-05-18")).provisional())
                .isFalse();
        // Observed feasts no longer move.
        assertThat(clock.deadline(Term.DECIDE, LocalDate.parse("2025-05-23")).provisional())
                .isFalse();
    }

    @Test
    void namesWhatIsAssumedAndWhatIsNotKnown() {
        assertThat(keys(clock.deadline(Term.APPROVAL, LocalDate.parse("2026-11-05"))))
                .containsExactly(
                        "law.term.approval",
                        "law.length.working",
                        "law.from",
                        "law.skipped.holiday",
                        "law.skipped.weekends",
                        "law.due",
                        "law.assumed");
        assertThat(keys(clock.deadline(Term.ANSWER, LocalDate.parse("2030-12-15"))))
                .contains("law.uncovered")
                .doesNotContain("law.assumed");
    }

    @Test
    void everySentenceExistsInEveryLanguageAndTakesItsArguments() throws IOException {
        List<String> expected = List.copyOf(messages(Language.AR).stringPropertyNames());
        Map<String, Object> arguments = Map.of(
                "days", 11, "date", LocalDate.parse("2026-12-07"), "name", "عيد", "year", 2031, "day", 26, "of", 60);
        for (Language language : Language.values()) {
            Properties messages = messages(language);
            assertThat(messages.stringPropertyNames()).as(language.tag()).containsExactlyInAnyOrderElementsOf(expected);
            for (String key : expected) {
                String said = new MessageFormat(messages.getProperty(key), language.icu()).format(arguments);
                assertThat(said).as("%s %s", language, key).isNotBlank().doesNotContain("{");
            }
        }
        for (Term term : Term.values()) assertThat(expected).contains("law.term." + term.word());
        assertThat(new MessageFormat(messages(Language.AR).getProperty("law.uncovered"), Language.AR.icu())
                        .format(arguments))
                .contains("2031");
    }

    private static List<String> keys(Deadline deadline) {
        return deadline.explanation().steps().stream()
                .map(Explanation.Step::key)
                .toList();
    }

    private static List<String> say(Deadline deadline, Language language) throws IOException {
        Properties messages = messages(language);
        return deadline.explanation().steps().stream()
                .map(step -> new MessageFormat(messages.getProperty(step.key()), language.icu())
                        .format(step.argumentsIn(language)))
                .toList();
    }

    private static Properties messages(Language language) throws IOException {
        Properties messages = new Properties();
        try (var in = Objects.requireNonNull(
                ExplanationTest.class.getResourceAsStream("/messages/law." + language.tag() + ".properties"))) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
