package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.seals.SealKey;
import ma.chikaya.seals.SealKeys;
import ma.chikaya.web.Choice;
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
        String notice = done == null ? null : done.equals("copied") ? "admin.seals.copied.done" : "admin.seals.done";
        return page(page, official, model, Map.of(), List.of(), notice);
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
                Map<String, String> typed = Map.of("reason", reason);
                yield page(page, official, model, typed, List.of(new FormError("reason", page.t(why))), null);
            }
        };
    }

    /** Somebody copied a key: since when, and how that is known. */
    @PostMapping(PATH + "/copied")
    String distrust(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String copiedReason,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Optional<Instant> since = instant(from);
        Outcome<SealKey> done = since.isEmpty()
                ? Outcome.refused("seals.copied.when")
                : keys.distrust(official.id(), key, since.get(), copiedReason);
        return switch (done) {
            case Outcome.Done<SealKey> marked -> "redirect:" + PATH + "?done=copied";
            case Outcome.Refused<SealKey>(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Map<String, String> typed = Map.of("key", key, "from", from, "copiedReason", copiedReason);
                yield page(page, official, model, typed, List.of(new FormError(field(why), page.t(why))), null);
            }
        };
    }

    private static String field(Refusal why) {
        return switch (why.key()) {
            case "seals.copied.why" -> "copiedReason";
            case "seals.copied.key" -> "key";
            default -> "from";
        };
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(LegalTime.ZONE).toInstant());
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private String page(
            Page page,
            Official official,
            Model model,
            Map<String, String> typed,
            List<FormError> errors,
            @Nullable String notice) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        List<SealKey> all = keys.list();
        model.addAttribute("keys", all);
        model.addAttribute(
                "choices",
                all.stream()
                        .map(key -> new Choice(key.id(), key.id(), key.id().equals(typed.get("key"))))
                        .toList());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("notice", notice);
        return "web/admin/seals";
    }
}
