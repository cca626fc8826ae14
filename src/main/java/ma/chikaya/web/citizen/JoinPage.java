package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.directory.Joinings;
import ma.chikaya.directory.OfficePhones;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.limits.Purpose;
import ma.chikaya.people.Emails;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the officials of a body that has not joined ask for it; the body above answers. */
@Controller
class JoinPage {

    private static final int MOST = 8;
    private static final int LONGEST = 120;
    private static final int LONGEST_WORDS = 1_000;

    private final Bodies bodies;
    private final Joined joined;
    private final Joinings joinings;
    private final Gate gate;

    JoinPage(Bodies bodies, Joined joined, Joinings joinings, Gate gate) {
        this.bodies = bodies;
        this.joined = joined;
        this.joinings = joinings;
        this.gate = gate;
    }

    @GetMapping(Routes.JOIN)
    ModelAndView show(Page page, HttpServletRequest request) {
        Fields fields = new Fields(request);
        return page(page, fields, List.of(), Answer.OK).addObject("done", fields.has("done"));
    }

    @PostMapping(Routes.JOIN)
    ModelAndView ask(Page page, HttpServletRequest request) {
        Fields fields = new Fields(request);
        if (fields.isThen("find")) return page(page, fields, List.of(), Answer.OK);
        List<FormError> wrong = check(page, fields);
        if (!wrong.isEmpty()) return page(page, fields, wrong, Answer.WRONG);
        String email = Emails.parse(fields.line("email")).get();
        switch (gate.check(Purpose.RESENDING, request, email, page.language())) {
            case Gate.Passage.Free() -> {}
            case Gate.Passage.Slow(long seconds) -> {
                FormError slow = new FormError("send", page.t("limits.slowed", "seconds", seconds));
                return page(page, fields, List.of(slow), Answer.WRONG);
            }
            case Gate.Passage.Task task -> {
                return HeldPage.of(request, task);
            }
        }
        joinings.ask(
                Integer.parseInt(fields.line("body")),
                fields.line("name"),
                fields.line("office"),
                OfficePhones.parse(fields.line("phone")).orElseThrow(),
                email,
                fields.text("words"));
        return Answer.to(Routes.JOIN + "?done=yes");
    }

    private List<FormError> check(Page page, Fields fields) {
        List<FormError> wrong = new ArrayList<>();
        String chosen = fields.line("body");
        Body body = chosen.matches("[0-9]{1,6}")
                ? bodies.find(Integer.parseInt(chosen))
                        .filter(Body::addressable)
                        .orElse(null)
                : null;
        if (body == null) wrong.add(new FormError("body", page.t("orient.join.body.missing")));
        else if (joined.isJoined(body.id())) wrong.add(new FormError("body", page.t("orient.join.joined")));
        for (String field : List.of("name", "office")) {
            String typed = fields.line(field);
            if (typed.isEmpty()) wrong.add(new FormError(field, page.t("orient.join.missing")));
            else if (typed.length() > LONGEST) wrong.add(new FormError(field, page.t("orient.join.long")));
        }
        if (OfficePhones.parse(fields.line("phone")).isEmpty()) {
            wrong.add(new FormError("phone", page.t("bodies.refusal.phone")));
        }
        if (Emails.parse(fields.line("email")) instanceof Outcome.Refused<String>(var why)) {
            wrong.add(new FormError("email", page.t(why)));
        }
        if (fields.text("words").length() > LONGEST_WORDS) {
            wrong.add(new FormError("words", page.t("orient.join.long")));
        }
        return wrong;
    }

    private ModelAndView page(Page page, Fields fields, List<FormError> wrong, HttpStatusCode status) {
        String question = fields.line("q");
        String chosen = fields.line("body");
        Map<Integer, Body> offered = new java.util.LinkedHashMap<>();
        if (chosen.matches("[0-9]{1,6}")) {
            bodies.find(Integer.parseInt(chosen))
                    .filter(Body::addressable)
                    .ifPresent(body -> offered.put(body.id(), body));
        }
        if (!question.isEmpty()) {
            bodies.search(question, null, MOST).stream()
                    .filter(Body::addressable)
                    .forEach(body -> offered.putIfAbsent(body.id(), body));
        }
        Map<String, String> typed = new HashMap<>();
        for (String field : List.of("q", "name", "office", "phone", "email")) typed.put(field, fields.line(field));
        typed.put("words", fields.text("words"));
        Map<String, Object> model = new HashMap<>();
        model.put("typed", typed);
        model.put("errors", wrong);
        model.put("done", false);
        model.put(
                "bodies",
                offered.values().stream()
                        .map(body -> new Choice(
                                Integer.toString(body.id()),
                                body.label().in(page.language()),
                                Integer.toString(body.id()).equals(chosen)))
                        .toList());
        return Answer.page("join", status, model);
    }
}
