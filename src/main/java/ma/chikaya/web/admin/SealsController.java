package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.seals.SealKey;
import ma.chikaya.seals.SealKeys;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys papers are sealed with: which one seals, which ones did, and replacing it, for a reason. */
@Controller
class SealsController {

    static final String PATH = "/admin/seals";

    private final SealKeys keys;

    SealsController(SealKeys keys) {
        this.keys = keys;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable String done, Official official, Page page, Model model) {
        return page(page, official, model, "", List.of(), done != null);
    }

    @PostMapping(PATH)
    String rotate(
            @RequestParam(defaultValue = "") String was,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        return switch (keys.rotate(official.id(), was, reason)) {
            case Outcome.Done<SealKey> done -> "redirect:" + PATH + "?done";
            case Outcome.Refused<SealKey>(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(page, official, model, reason, List.of(new FormError("reason", page.t(why))), false);
            }
        };
    }

    private String page(
            Page page, Official official, Model model, String reason, List<FormError> errors, boolean done) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("keys", keys.list());
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        model.addAttribute("done", done);
        return "web/admin/seals";
    }
}
