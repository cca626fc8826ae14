package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.BundledMessages;
import org.junit.jupiter.api.Test;

class FilesMessagesTest {

    @Test
    void everyRefusalSpeaksEveryLanguageAndNamesTheFile() {
        BundledMessages messages = new BundledMessages();
        for (Reason reason : Reason.values()) {
            Refusal refusal = reason.refusal("photo d'été.jpg");
            for (Language language : Language.values()) {
                assertThat(messages.keys(language)).contains(refusal.key());
                assertThat(messages.text(language, refusal.key(), refusal.arguments()))
                        .contains("photo d'été.jpg")
                        .doesNotContain("{");
            }
        }
        assertThat(messages.text(
                        Language.FR,
                        "files.refused.large",
                        Reason.LARGE.refusal("x").arguments()))
                .contains("20 Mo");
    }
}
