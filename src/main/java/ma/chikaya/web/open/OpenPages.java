package ma.chikaya.web.open;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages every footer promises: one's data, accessibility, the source. */
@Controller
class OpenPages {

    private final String sourceUrl;

    /** @param sourceUrl where the source of this installation is published; shown where it is set */
    OpenPages(@Value("${chikaya.source-url:}") String sourceUrl) {
        this.sourceUrl = sourceUrl;
    }

    @GetMapping("/privacy")
    ModelAndView privacy() {
        return prose("privacy", List.of("kept", "why", "who", "long", "cookies", "rights"));
    }

    @GetMapping("/accessibility")
    ModelAndView accessibility() {
        return prose("accessibility", List.of("aim", "how", "limits", "tell"));
    }

    @GetMapping("/source")
    ModelAndView source() {
        return prose("source", List.of("licence", "parts", "data")).addObject("link", sourceUrl);
    }

    private static ModelAndView prose(String name, List<String> sections) {
        return new ModelAndView("web/open/prose", Map.of("name", name, "sections", sections));
    }
}
