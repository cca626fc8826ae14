package ma.chikaya.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.SignIn;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.LanguageCookie;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first sign-in: the address and the one-time code of the letter, and a password of one's own. */
@Controller
class InvitationController {

    static final String PATH = "/desk/sign-in/invitation";

    private final SignIn signIn;

    InvitationController(SignIn signIn) {
        this.signIn = signIn;
    }

    /** The address on the letter is short, to be typed by hand. */
    @GetMapping("/invitation")
    String fromLetter() {
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    String show(Model model) {
        return page(model, "", null);
    }

    // No Page among the parameters: it would be made before the sign-in and carry the form token of before.
    @PostMapping(PATH)
    String use(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIn.activate(request, response, email, code, password)) {
            case Outcome.Done<Official>(Official official) -> {
                if (!LanguageCookie.isKept(request)) LanguageCookie.keep(request, response, official.language());
                yield "redirect:" + Routes.DESK;
            }
            case Outcome.Refused<Official>(Refusal refusal) -> {
                if (refusal.arguments().containsKey("seconds")) SignInForm.refuse(response, refusal);
                else response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield page(model, email, refusal);
            }
        };
    }

    private static String page(Model model, String email, @Nullable Refusal refusal) {
        model.addAttribute("email", email);
        model.addAttribute("refusals", refusal == null ? List.of() : List.of(refusal));
        return "web/signin/invitation";
    }
}
