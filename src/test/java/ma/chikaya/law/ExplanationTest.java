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

    private final LegalClock clock = LegalClock.of(RuleSet.reference(), WorkingCalendar.reference());

    @Test
    void tellsRuleStartDaysSkippedAndLastDay() throws IOException {
        Deadline answer = clock.deadline(Term.ANSWER, LocalDate.parse("2026-01-19"));
        assertThat(say(answer, Language.FR))
                .containsExactly(
                        "Délai de la réponse motivée",
                        "Durée : 60 jours",
                        "Texte : décret n° 2-17-265",
                        "Le compte part du lendemain de la réception par l’administration compétente :"
                                + " le lundi 19 janvier 2026 ne compte pas",
                        "Le compte se termine le vendredi 20 mars 2026, qui n’est pas un jour ouvrable",
                        "Le vendredi 20 mars 2026 : jour férié, Aïd Al Fitr (jour 1) (date prévue, pas encore annoncée)",
                        "Le samedi 21 mars 2026 : jour férié, Aïd Al Fitr (jour 2) (date prévue, pas encore annoncée)",
                        "Le dimanche 22 mars 2026 : fin de semaine",
                        "Dernier jour, compris : lundi 23 mars 2026",
                        "Cette date peut changer d’un jour ou plus selon l’annonce de la fête : Aïd Al Fitr (jour 1)",
                        "Aucun texte trouvé ne limite le compte aux jours ouvrables : tous les jours comptent",
                        "Le report au jour ouvrable suivant est un choix du portail, faute de texte trouvé");
        assertThat(answer.provisional()).isTrue();
        assertThat(answer.calendar()).startsWith("2024-2030-");
        assertThat(say(answer, Language.AR))
                .contains(
                        "المدة: 60 يوما",
                        "يوم الجمعة، 20 مارس 2026: عطلة، عيد الفطر (اليوم 1) (يوم متوقع لم يعلن عنه بعد)");
    }

    @Test
    void aDateFarFromAFeastIsFirm() throws IOException {
        Deadline decide = clock.deadline(Term.DECIDE, LocalDate.parse("2026-11-22"));
        assertThat(decide.provisional()).isFalse();
        assertThat(say(decide, Language.AR))
                .containsExactly(
                        "أجل قبول الشكاية أو رفضها أو إحالتها",
                        "المدة: 15 يوما",
                        "النص: المرسوم رقم 2-17-265",
                        "يبدأ العد من غد يوم الإيداع: يوم الأحد، 22 نونبر 2026 لا يحتسب",
                        "آخر يوم، داخل في الأجل: الاثنين، 7 دجنبر 2026",
                        "لم نجد نصا يحصر العد في أيام العمل، فتحتسب كل الأيام");
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
                        "law.from.proposal",
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
        Map<String, Object> arguments = Map.ofEntries(
                Map.entry("days", 11),
                Map.entry("date", LocalDate.parse("2026-12-07")),
                Map.entry("name", "عيد"),
                Map.entry("status", "forecast"),
                Map.entry("number", "2-17-265"),
                Map.entry("article", "9"),
                Map.entry("opens", "09:00"),
                Map.entry("closes", "15:00"),
                Map.entry("term", "الجواب"),
                Map.entry("was", LocalDate.parse("2026-12-07")),
                Map.entry("becomes", LocalDate.parse("2026-12-08")),
                Map.entry("year", 2031),
                Map.entry("day", 26),
                Map.entry("place", "أكادير"),
                Map.entry("of", 60));
        for (Language language : Language.values()) {
            Properties messages = messages(language);
            assertThat(messages.stringPropertyNames()).as(language.tag()).containsExactlyInAnyOrderElementsOf(expected);
            for (String key : expected) {
                String said = new MessageFormat(messages.getProperty(key), language.icu()).format(arguments);
                assertThat(said).as("%s %s", language, key).isNotBlank().doesNotContain("{");
            }
        }
        for (Term term : Term.values()) assertThat(expected).contains("law.term." + term.word());
        for (Start start : Start.values()) assertThat(expected).contains("law.from." + start.word());
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
