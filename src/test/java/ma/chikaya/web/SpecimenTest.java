package ma.chikaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.BundledMessages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Renders every part in every language to {@code target/specimen}, whole screens as the design draws them, for the eye
 * and for what the eye would miss.
 */
class SpecimenTest {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya");
    private static final BundledMessages MESSAGES = new BundledMessages();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartRendersInEveryLanguageWithoutInlineStyleOrScript(Language language) throws IOException {
        SpecimenScreens screens = new SpecimenScreens(this::part, language);
        for (var screen : screens.all().entrySet()) {
            String html = layout(language, screen.getKey(), screen.getValue());
            assertThat(html)
                    .as(screen.getKey())
                    .contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">")
                    .doesNotContain(" style=", " onclick=", "<style", "javascript:", "null");
            Path file = Path.of("target/specimen", screen.getKey() + "-" + language.tag() + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, html.replace("\"/assets/", "\"/classes/static/assets/"));
        }
    }

    private String layout(Language language, String name, SpecimenScreens.Screen screen) {
        Page page = page(language, name);
        Map<String, Object> parameters = new HashMap<>(Map.of("page", page, "title", screen.title()));
        parameters.put("content", screen.content());
        if (screen.frame() != null) {
            parameters.put("frame", screen.frame());
            return render("web/desk-layout.jte", parameters);
        }
        parameters.put("width", screen.width());
        parameters.put("menu", !"read".equals(screen.width()));
        return render("web/layout.jte", parameters);
    }

    private Content part(Language language, String name, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("page", page(language, "part"));
        return Html.trusted(render("web/part/" + name + ".jte", all));
    }

    private static Page page(Language language, String name) {
        return new Page(language, "/" + name, null, "components".equals(name), false, MESSAGES);
    }

    private static String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template, parameters, output);
        return output.toString();
    }
}
