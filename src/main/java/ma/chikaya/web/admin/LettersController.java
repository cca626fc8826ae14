package ma.chikaya.web.admin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.channels.DeadLetter;
import ma.chikaya.channels.DeadLetters;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Messages that failed for good, and sending one or all of them again; pressing twice sends once. */
@Controller
class LettersController {

    static final String PATH = "/admin/letters";

    private static final int PAGE = 50;

    private final DeadLetters letters;

    LettersController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(required = false) @Nullable Integer done,
            Official official,
            Page page,
            Model model) {
        List<DeadLetter> found = letters.list(id(after).orElse(null), PAGE + 1);
        List<DeadLetter> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("letters", shown);
        model.addAttribute(
                "next", found.size() > PAGE ? PATH + "?after=" + shown.getLast().id() : null);
        model.addAttribute("done", done);
        return "web/admin/letters";
    }

    @PostMapping(PATH)
    String resend(@RequestParam(defaultValue = "") String id, Official official) {
        int sent = id.equals("all")
                ? letters.resendAll(official.id())
                : id(id).filter(one -> letters.resend(official.id(), one)).isPresent() ? 1 : 0;
        return "redirect:" + PATH + "?done=" + sent;
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
