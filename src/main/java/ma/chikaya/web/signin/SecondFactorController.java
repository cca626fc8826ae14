package ma.chikaya.web.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.Enrolment;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SecondFactors;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second factor of one's own account; the only page open to whoever must have one and has none. */
@Controller
class SecondFactorController {

    static final String PATH = "/desk/me/second-factor";

    private final SecondFactors secondFactors;
    private final Officials officials;

    SecondFactorController(SecondFactors secondFactors, Officials officials) {
        this.secondFactors = secondFactors;
        this.officials = officials;
    }

    @GetMapping(PATH)
    String show(HttpServletResponse response, Official official, Page page, Model model) {
        return page(model, page, response, official, List.of());
    }

    @PostMapping(PATH)
    String confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        return codes(secondFactors.confirm(official.id(), code), response, model, page, official);
    }

    @PostMapping(PATH + "/codes")
    String renew(
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        return codes(secondFactors.renewRecoveryCodes(official.id(), code), response, model, page, official);
    }

    @PostMapping(PATH + "/remove")
    String remove(
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        return switch (secondFactors.remove(official.id(), code)) {
            case Outcome.Done<Account> done -> "redirect:" + MeController.PATH + "?done=no_phone";
            case Outcome.Refused<Account>(Refusal refusal) ->
                wrong(response, model, page, official, "remove-code", refusal);
        };
    }

    /** Not redirected: the codes are in this answer and nowhere else. */
    private String codes(
            Outcome<List<String>> made, HttpServletResponse response, Model model, Page page, Official official) {
        return switch (made) {
            case Outcome.Done<List<String>>(List<String> codes) -> {
                response.setHeader("Cache-Control", "no-store");
                model.addAttribute("frame", MeFrame.of(page, official));
                model.addAttribute("codes", codes);
                yield "web/signin/recovery-codes";
            }
            case Outcome.Refused<List<String>>(Refusal refusal) ->
                wrong(response, model, page, official, "code", refusal);
        };
    }

    private String wrong(
            HttpServletResponse response, Model model, Page page, Official official, String field, Refusal refusal) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page, response, official, List.of(new FormError(field, page.t(refusal))));
    }

    private String page(
            Model model, Page page, HttpServletResponse response, Official official, List<FormError> errors) {
        Account account = officials.getAccount(official.id());
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("frame", MeFrame.of(page, official));
        if (secondFactors.begin(official.id()) instanceof Outcome.Done<Enrolment>(Enrolment enrolment)) {
            model.addAttribute("enrolment", enrolment);
        } else {
            model.addAttribute("left", secondFactors.countRecoveryCodes(official.id()));
        }
        model.addAttribute("must", secondFactors.isRequiredOf(account));
        model.addAttribute("errors", errors);
        return "web/signin/second-factor";
    }
}
