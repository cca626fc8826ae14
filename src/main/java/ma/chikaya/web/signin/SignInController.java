package ma.chikaya.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.CurrentOfficial;
import ma.chikaya.accounts.DemoSignIn;
import ma.chikaya.accounts.DemoSignIns;
import ma.chikaya.accounts.FirstAdministrator;
import ma.chikaya.accounts.HeldForms;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SignIn;
import ma.chikaya.accounts.SignInResult;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.limits.Challenge;
import ma.chikaya.limits.Limits;
import ma.chikaya.limits.Purpose;
import ma.chikaya.limits.Verdict;
import ma.chikaya.platform.Demo;
import ma.chikaya.web.LanguageCookie;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in of officials. Where nobody has an account yet it leads to the page that makes the first. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final CurrentOfficial current;
    private final FirstAdministrator first;
    private final Demo demo;
    private final ObjectProvider<DemoSignIns> demoSignIns;
    private final Limits limits;
    private final Challenge challenge;

    SignInController(
            SignIn signIn,
            CurrentOfficial current,
            FirstAdministrator first,
            Demo demo,
            ObjectProvider<DemoSignIns> demoSignIns,
            Limits limits,
            Challenge challenge) {
        this.signIn = signIn;
        this.current = current;
        this.first = first;
        this.demo = demo;
        this.demoSignIns = demoSignIns;
        this.limits = limits;
        this.challenge = challenge;
    }

    @GetMapping(Routes.SIGN_IN)
    String show(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(name = "first", required = false) @Nullable String made,
            Model model) {
        var official = current.findCurrent();
        if (official.isPresent()) return "redirect:" + afterwards(official.get(), to);
        if (!demo.isOn() && first.isMissing()) return "redirect:/desk/first";
        SignInForm.Notice notice = out != null
                ? SignInForm.Notice.OUT
                : again != null
                        ? SignInForm.Notice.AGAIN
                        : made != null ? SignInForm.Notice.FIRST : SignInForm.Notice.NONE;
        return page(model, new SignInForm("", returnable(to), null, notice));
    }

    // No Page among the parameters: it would be made before the sign-in and carry the form token of before.
    @PostMapping(Routes.SIGN_IN)
    String signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String ticket,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (ticket == null && !passes(request, email))
            return asking(
                    request, response, model, new SignInForm(email, returnable(to), null, SignInForm.Notice.NONE));
        SignInResult result = ticket == null
                ? signIn.signIn(request, response, email, password)
                : signIn.confirm(request, response, ticket, code);
        return switch (result) {
            case SignInResult.CodeAsked(String given) -> page(model, SignInForm.code(returnable(to), null, given));
            case SignInResult.Entered(Official official) -> {
                if (ticket == null) limits.succeeded(Purpose.SIGN_IN, request.getRemoteAddr(), email);
                if (!LanguageCookie.isKept(request)) LanguageCookie.keep(request, response, official.language());
                yield "redirect:" + afterwards(official, to);
            }
            case SignInResult.Refused(Refusal refusal) -> {
                SignInForm.refuse(response, refusal);
                yield page(
                        model,
                        ticket == null || SignInForm.isOver(refusal)
                                ? new SignInForm(email, returnable(to), refusal, SignInForm.Notice.NONE)
                                : SignInForm.code(returnable(to), refusal, ticket));
            }
        };
    }

    /** Guesses at one account from many addresses, each of them few: above the limit a task comes before the next. */
    private boolean passes(HttpServletRequest request, String email) {
        if (limits.check(Purpose.SIGN_IN, request.getRemoteAddr(), email) instanceof Verdict.Allowed) return true;
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
        return challenge.verify(fields);
    }

    private String asking(HttpServletRequest request, HttpServletResponse response, Model model, SignInForm form) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        String answered = request.getParameter(Challenge.ANSWER);
        model.addAttribute("task", challenge.issue(LanguageCookie.of(request)));
        model.addAttribute("taskWrong", answered != null && !answered.isBlank());
        return page(model, form);
    }

    private String page(Model model, SignInForm form) {
        List<DemoSignIn> invented = demo.isOn()
                ? demoSignIns
                        .orderedStream()
                        .flatMap(one -> one.list().stream())
                        .toList()
                : List.of();
        model.addAttribute("form", form);
        model.addAttribute("invented", invented);
        return "web/signin/sign-in";
    }

    private static @Nullable String returnable(@Nullable String to) {
        return HeldForms.isReturnable(to) ? to : null;
    }

    /** Back to the page asked for, else to the desk; who does nothing but administer has no desk. */
    private static String afterwards(Official official, @Nullable String to) {
        if (to != null && HeldForms.isReturnable(to)) return to;
        boolean desk = official.memberships().stream().anyMatch(m -> m.role() != Role.ADMIN);
        return desk ? Routes.DESK : official.has(Role.ADMIN) ? "/admin" : "/desk/me";
    }
}
