package ma.chikaya.web.frontline;

import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Opened;
import ma.chikaya.frontline.Asked;
import ma.chikaya.frontline.Askings;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The question the server drew, with neither code nor body beside it; the file is shown once it is answered. */
@Controller
class AskingController {

    private final Askings askings;
    private final Sentences sentences;
    private final CallAccess access;

    AskingController(Askings askings, Sentences sentences, CallAccess access) {
        this.askings = askings;
        this.sentences = sentences;
        this.access = access;
    }

    @GetMapping(CallPaths.CALLS + "/{id}/file/{file}/asking")
    String show(Page page, Official official, @PathVariable String id, @PathVariable String file, Model model) {
        Call call = access.own(official, id);
        Opened opened = access.opened(official, call, file);
        Optional<Asked> asked = askings.draw(opened);
        if (asked.isEmpty()) return "redirect:" + CallPaths.file(call.id(), opened.id());
        model.addAttribute("frame", access.frame(page, official));
        model.addAttribute("call", call);
        model.addAttribute("asked", asked.get());
        model.addAttribute(
                "said",
                sentences.inAll(
                        call.spoken(),
                        one -> sentences.plain(one, asked.get().question().key())));
        model.addAttribute("action", CallPaths.file(call.id(), opened.id()) + "/asking");
        return "web/frontline/asking";
    }

    @PostMapping(CallPaths.CALLS + "/{id}/file/{file}/asking")
    String reply(
            Official official,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String reply,
            @RequestParam(defaultValue = "") String comment) {
        Call call = access.own(official, id);
        Opened opened = access.opened(official, call, file);
        if (reply.equals("decline")) {
            askings.decline(official, call, opened);
            return "redirect:" + CallPaths.file(call.id(), opened.id()) + "?did=declined";
        }
        askings.reply(official, call, opened, reply, comment.isBlank() ? null : comment.strip());
        return "redirect:" + CallPaths.file(call.id(), opened.id()) + "?did=asked";
    }
}
