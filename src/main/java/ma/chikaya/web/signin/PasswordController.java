package ma.chikaya.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.admin.AccountFields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The change of one's own password, and the only page open to whoever has a temporary one. */
@Controller
class PasswordController {

    static final String PATH = "/desk/me/password";

    private final Officials officials;

    PasswordController(Officials officials) {
        this.officials = officials;
    }

    @GetMapping(PATH)
    String show(Official official, Page page, Model model) {
        return page(model, page, official, List.of());
    }

    @PostMapping(PATH)
    String change(
            @RequestParam(name = "old-password", defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        String session = request.getSession().getId();
        return switch (officials.changePassword(official.id(), old, password, session)) {
            case Outcome.Done<Account> done -> "redirect:" + MeController.PATH + "?done=password";
            case Outcome.Refused<Account>(var refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(model, page, official, List.of(AccountFields.error(page, refusal, "password")));
            }
        };
    }

    private String page(Model model, Page page, Official official, List<FormError> errors) {
        model.addAttribute("frame", MeFrame.of(page, official));
        model.addAttribute("email", official.email());
        model.addAttribute("temporary", officials.getAccount(official.id()).temporaryPassword());
        model.addAttribute("errors", errors);
        return "web/signin/password";
    }
}
