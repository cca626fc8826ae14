package ma.chikaya.limits;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Messages;
import ma.chikaya.web.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ChikayaTest
class ChallengePartTest {

    @Autowired
    Challenge challenge;

    @Autowired
    Messages messages;

    @ParameterizedTest
    @EnumSource(Language.class)
    void asksItsQuestionWithoutJavaScriptInEveryLanguage(Language language) throws IOException {
        Challenge.Issued issued = challenge.issue(language);
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya")
                .render(
                        "web/part/challenge.jte",
                        Map.of(
                                "page",
                                new Page(language, "/", null, false, false, messages),
                                "challenge",
                                issued,
                                "wrong",
                                true),
                        html);
        assertThat(html.toString())
                .contains("<label for=\"challenge-answer\">" + issued.question())
                .contains("aria-describedby=\"challenge-answer-hint challenge-answer-error\"")
                .contains("name=\"challenge-token\" value=\"" + issued.token() + "\"")
                .contains("name=\"altcha\"")
                .doesNotContain("hidden>", "<script");
        Path file = Path.of("target/specimen", "challenge-" + language.tag() + ".html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, html.toString());
    }
}
