package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How the desk behaves in this browser. Single keys can be switched off (WCAG 2.1.4); the script reads the same
 * cookie, for it is about this keyboard and not about the person.
 */
@Controller
class PreferenceController {

    static final String COOKIE = "keys";

    private final Frames frames;

    PreferenceController(Frames frames) {
        this.frames = frames;
    }

    @GetMapping(Paths.PREFERENCES)
    String show(
            Page page,
            Official official,
            @RequestParam Map<String, String> parameters,
            @CookieValue(name = COOKIE, defaultValue = "on") String keys,
            Model model) {
        model.addAttribute("frame", frames.of(page, official, Paths.PREFERENCES, null));
        model.addAttribute("keys", !keys.equals("off"));
        model.addAttribute("notice", Notice.read(page, parameters));
        return "web/desk/preferences";
    }

    @PostMapping(Paths.PREFERENCES)
    String save(@RequestParam(required = false) String keys, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, keys == null ? "off" : "on")
                        .path("/desk")
                        .maxAge(Duration.ofDays(365))
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return "redirect:" + Paths.PREFERENCES + "?did=preferences";
    }
}
