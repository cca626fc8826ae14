package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.citizens.CitizenAccount;
import ma.chikaya.citizens.Citizens;
import ma.chikaya.citizens.Contact;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.limits.Purpose;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Into a citizen's account and out of it: a contact, the code sent there, and nothing to remember. */
@Controller
class MineDoor {

    private final Citizens citizens;
    private final MineCookie cookie;
    private final Gate gate;

    MineDoor(Citizens citizens, MineCookie cookie, Gate gate) {
        this.citizens = citizens;
        this.cookie = cookie;
        this.gate = gate;
    }

    /** Sends a code; again on request, as often as the limits let. */
    @PostMapping(MinePages.PATH + "/code")
    ModelAndView send(Page page, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        String typed = new Fields(request).line("contact");
        Outcome<Contact> parsed =
                typed.isEmpty() ? Outcome.refused("citizen.mine.contact.missing") : Contact.parse(typed);
        return parsed.fold(contact -> send(page, request, contact, typed), why -> refused(page, typed, why));
    }

    private ModelAndView send(Page page, HttpServletRequest request, Contact contact, String typed) {
        if (!citizens.reaches(contact)) {
            String key = contact.isEmail() ? "citizen.mine.no-email" : "citizen.mine.no-phone";
            return refused(page, typed, new Refusal(key));
        }
        return switch (gate.check(Purpose.RESENDING, request, contact.value(), page.language())) {
            case Gate.Passage.Free() -> {
                Optional<String> shown = citizens.send(contact, page.language());
                yield enter(contact, shown.orElse(null), List.of(), Answer.OK);
            }
            case Gate.Passage.Slow(long seconds) ->
                ask(
                        true,
                        typed,
                        List.of(new FormError("contact", page.t("limits.slowed", "seconds", seconds))),
                        TOO_MANY);
            case Gate.Passage.Task task -> {
                ModelAndView form = ask(true, typed, List.of(), Answer.WRONG);
                form.addObject("task", task.issued());
                form.addObject("taskWrong", task.wrong());
                yield form;
            }
        };
    }

    @PostMapping(MinePages.PATH + "/enter")
    ModelAndView enter(Page page, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        Fields fields = new Fields(request);
        Optional<Contact> contact =
                Contact.parse(fields.line("contact")).fold(Optional::of, refused -> Optional.empty());
        if (contact.isEmpty()) return Answer.to(MinePages.PATH);
        Optional<CitizenAccount> account = citizens.enter(contact.get(), fields.line("code"));
        if (account.isEmpty()) {
            String key = fields.has("code") ? "citizen.mine.code.wrong" : "citizen.mine.code.missing";
            return enter(contact.get(), null, List.of(new FormError("code", page.t(key))), Answer.WRONG);
        }
        cookie.set(request, response, account.get());
        return Answer.to(MinePages.PATH);
    }

    @PostMapping(MinePages.PATH + "/leave")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        boolean everywhere = new Fields(request).isThen("everywhere");
        if (everywhere) cookie.find(request).ifPresent(citizens::leaveEverywhere);
        cookie.clear(request, response);
        return Answer.to(MinePages.PATH);
    }

    /** Asks once more: what is deleted does not come back. */
    @GetMapping(MinePages.PATH + "/forget")
    ModelAndView askToForget(HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        return cookie.find(request).isPresent()
                ? Answer.page("mine-forget", Answer.OK, Map.of())
                : Answer.to(MinePages.PATH);
    }

    @PostMapping(MinePages.PATH + "/forget")
    ModelAndView forget(HttpServletRequest request, HttpServletResponse response) {
        cookie.find(request).ifPresent(citizens::forget);
        cookie.clear(request, response);
        return Answer.to(MinePages.PATH);
    }

    private static final HttpStatusCode TOO_MANY = HttpStatusCode.valueOf(429);

    private static ModelAndView enter(
            Contact contact, @Nullable String shown, List<FormError> wrong, HttpStatusCode status) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("contact", contact.value());
        model.put("masked", contact.masked());
        model.put("email", contact.isEmail());
        model.put("shown", shown);
        model.put("errors", wrong);
        return Answer.page("mine-code", status, model);
    }

    private ModelAndView refused(Page page, String typed, Refusal why) {
        return ask(citizens.isOpen(), typed, List.of(new FormError("contact", Wrong.say(page, why))), Answer.WRONG);
    }

    static ModelAndView ask(boolean open, String typed, List<FormError> wrong, HttpStatusCode status) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("open", open);
        model.put("contact", typed);
        model.put("errors", wrong);
        return Answer.page("mine-in", status, model);
    }
}
