package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.BundledMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenMessagesTest {

    /** What citizens read: their pages, their papers, their mail. */
    private static final List<String> AREAS = List.of(
            "citizen.",
            "timeline.",
            "open.",
            "common.",
            "people.",
            "intake.",
            "files.",
            "limits.",
            "casework.",
            "routing.",
            "notice.",
            "documents.",
            "directory.");

    private final BundledMessages messages = new BundledMessages();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingACitizenReadsIsWrittenInTheLanguageItself(Language language) {
        Set<String> missing = new TreeSet<>(keys(Language.AR));
        missing.removeAll(messages.keys(language));
        assertThat(missing).isEmpty();
    }

    /** A name that one language asks for and another does not know would be shown as it stands. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternIsOneAndAsksForNothingTheArabicOneDoesNotKnow(Language language) {
        for (String key : keys(Language.AR)) {
            Set<String> known = new TreeSet<>(arguments(Language.AR, key));
            if (known.contains("body")) known.addAll(Set.of("start", "of", "gender"));
            assertThat(known).as("%s in %s", key, language).containsAll(arguments(language, key));
        }
    }

    @Test
    void tamazightIsWrittenInTifinaghAndMarkedUnreviewed() throws Exception {
        for (String key : keys(Language.AR)) {
            String text = messages.pattern(Language.ZGH, key).text();
            assertThat(text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC))
                    .as("%s: %s", key, text)
                    .isFalse();
        }
        for (String area : List.of("citizen", "timeline", "open", "common", "people", "intake", "notices")) {
            try (var in = getClass().getResourceAsStream("/messages/" + area + ".zgh.properties")) {
                assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .as(area)
                        .startsWith("# unreviewed");
            }
        }
    }

    /** Words that once stood for the same thing, or that Arabic without vowels reads as somebody doing it. */
    @ParameterizedTest
    @ValueSource(strings = {"المعاينة", "أرسل طلب", "حفظها {who}", "طلبه {who}", "هذا المفتاح", "معاينة كما"})
    void readsInOneWayOnly(String word) {
        assertThat(written(Language.AR, word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AR, الرمز السري",
        "AR, مكتب الفرز",
        "AR, إسناد الجواب",
        "FR, bureau national",
        "FR, code PIN",
        "ZGH, 60 ⵏ ⵡⴰⵙⵙ"
    })
    void oneThingHasOneName(Language language, String other) {
        assertThat(written(language, other)).isEmpty();
    }

    /** The keys of every bundle, the desk's too, in whose text this stands. */
    private List<String> written(Language language, String word) {
        return messages.keys(language).stream()
                .filter(key -> !key.startsWith("api."))
                .filter(key -> messages.pattern(language, key).text().contains(word))
                .sorted()
                .toList();
    }

    private List<String> keys(Language language) {
        return messages.keys(language).stream()
                .filter(key -> AREAS.stream().anyMatch(key::startsWith))
                .sorted()
                .toList();
    }

    private Set<String> arguments(Language language, String key) {
        return new MessageFormat(messages.pattern(language, key).text(), language.icu()).getArgumentNames();
    }
}
