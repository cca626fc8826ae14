package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import ma.chikaya.notifications.Unsubscribing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where a mail's link about not wanting any more leads. Opening it changes nothing, as machines open links; the button
 * posts, and so may the reader's mail program by itself (RFC 8058), which carries no form's token: the address does.
 */
@Controller
class StopPages {

    private final Unsubscribing unsubscribing;

    StopPages(Unsubscribing unsubscribing) {
        this.unsubscribing = unsubscribing;
    }

    @GetMapping("/unsubscribe/{token}")
    ModelAndView ask(@PathVariable String token, HttpServletResponse response) {
        Private.keep(response);
        return unsubscribing.isOurs(token) ? page(token, "ask") : unknown();
    }

    @PostMapping("/unsubscribe/{token}")
    ModelAndView stop(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        boolean again = new Fields(request).isThen("resume");
        boolean done = again ? unsubscribing.resume(token) : unsubscribing.stop(token);
        return done ? page(token, again ? "resumed" : "stopped") : unknown();
    }

    private static ModelAndView page(String token, String state) {
        return Answer.page("stop", Answer.OK, Map.of("token", token, "state", state));
    }

    private static ModelAndView unknown() {
        return Answer.page("stop", HttpStatus.NOT_FOUND, Map.of("token", "", "state", "unknown"));
    }
}
