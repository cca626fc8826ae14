package ma.chikaya.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import ma.chikaya.accounts.FirstAdministrator;
import ma.chikaya.accounts.Official;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.admin.AccountFields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The first national administrator of an empty installation; there is no such page once somebody has an account. */
@Controller
class FirstController {

    private final FirstAdministrator first;

    FirstController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/desk/first")
    String show(Model model) {
        if (!first.isMissing()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return page(model, new FirstForm("", "", ""), List.of());
    }

    @PostMapping("/desk/first")
    String create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "name-ar", defaultValue = "") String nameAr,
            @RequestParam(name = "name-fr", defaultValue = "") String nameFr,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Outcome<Official> created = first.create(
                code, email, new LocalText(nameAr, nameFr), page.language(), password, request.getRemoteAddr());
        return switch (created) {
            case Outcome.Done<Official> done -> "redirect:" + Routes.SIGN_IN + "?first";
            case Outcome.Refused<Official>(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                FormError error = AccountFields.error(page, refusal, "code");
                yield page(model, new FirstForm(nameAr, nameFr, email), List.of(error));
            }
        };
    }

    private static String page(Model model, FirstForm form, List<FormError> errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "web/signin/first";
    }
}
