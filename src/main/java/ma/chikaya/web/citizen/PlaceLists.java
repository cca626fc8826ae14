package ma.chikaya.web.citizen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.directory.Territories;
import ma.chikaya.directory.Territory;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The next list of places, for the script that fills it in. */
@Controller
class PlaceLists {

    private final Territories territories;

    PlaceLists(Territories territories) {
        this.territories = territories;
    }

    @GetMapping("/new/place/list")
    ModelAndView list(
            Page page,
            @RequestParam String level,
            @RequestParam String of,
            jakarta.servlet.http.HttpServletResponse response) {
        Optional<Territory> above = territories.find(of);
        if (above.isEmpty() || !Levels.isLevel(level)) {
            return Answer.page("options", HttpStatus.NOT_FOUND, Map.of("choices", List.of()));
        }
        List<Territory> inside = territories.listChildren(of);
        response.setHeader(
                "X-Label",
                URLEncoder.encode(page.t("citizen.place." + level), StandardCharsets.UTF_8)
                        .replace("+", "%20"));
        return Answer.page(
                "options",
                Answer.OK,
                Map.of(
                        "choices",
                        inside.isEmpty() ? List.of() : Levels.choices(page, level, inside, Optional.empty())));
    }
}
