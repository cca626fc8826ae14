package ma.chikaya.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import ma.chikaya.accounts.CurrentOfficial;
import ma.chikaya.accounts.HeldForms;
import ma.chikaya.accounts.SignIn;
import ma.chikaya.accounts.SignInResult;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a form goes whose sender is signed out: he signs in on the same page and sends it again. */
@Controller
class HeldController {

    private final SignIn signIn;
    private final CurrentOfficial current;

    HeldController(SignIn signIn, CurrentOfficial current) {
        this.signIn = signIn;
        this.current = current;
    }

    /** Reached by the desk's door only, which hands the request over. */
    @PostMapping(HeldForms.PAGE)
    String held(HttpServletRequest request, Model model) {
        Optional<HeldFields> held = HeldFields.ofOriginal(request);
        if (held.isEmpty()) return "redirect:" + Routes.SIGN_IN;
        if (current.findCurrent().isPresent()) {
            return sendAgain(
                    model,
                    held.get(),
                    request.getAttribute(HeldForms.REASON) instanceof HeldForms.Reason reason ? reason : null);
        }
        return signInFirst(model, held.get(), SignInForm.empty());
    }

    // No Page among the parameters: it would be made before the sign-in and carry the form token of before.
    @PostMapping("/desk/sign-in/resume")
    String resume(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String ticket,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<HeldFields> held = HeldFields.ofPage(request);
        if (held.isEmpty()) return "redirect:" + Routes.SIGN_IN;
        SignInResult result = ticket == null
                ? signIn.signIn(request, response, email, password)
                : signIn.confirm(request, response, ticket, code);
        return switch (result) {
            case SignInResult.CodeAsked(String given) ->
                signInFirst(model, held.get(), SignInForm.code(null, null, given));
            case SignInResult.Entered entered -> sendAgain(model, held.get(), null);
            case SignInResult.Refused(Refusal refusal) -> {
                SignInForm.refuse(response, refusal);
                yield signInFirst(
                        model,
                        held.get(),
                        ticket == null || SignInForm.isOver(refusal)
                                ? new SignInForm(email, null, refusal, SignInForm.Notice.NONE)
                                : SignInForm.code(null, refusal, ticket));
            }
        };
    }

    /** Reloaded, or reached by the language switch: the fields are gone with the request that brought them. */
    @GetMapping({HeldForms.PAGE, "/desk/sign-in/resume"})
    String lost() {
        return "redirect:" + Routes.SIGN_IN;
    }

    private static String signInFirst(Model model, HeldFields held, SignInForm form) {
        model.addAttribute("held", held);
        model.addAttribute("form", form);
        return "web/signin/held";
    }

    private static String sendAgain(Model model, HeldFields held, HeldForms.@Nullable Reason first) {
        model.addAttribute("held", held);
        model.addAttribute("first", first);
        return "web/signin/send-again";
    }
}
