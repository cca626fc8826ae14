package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.casework.Ball;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.ClaimedCase;
import ma.chikaya.casework.Opened;
import ma.chikaya.citizens.CitizenAccount;
import ma.chikaya.citizens.Citizens;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** All one's submissions together, for who wants an account: opened, added, taken off the list, left again. */
@Controller
class MinePages {

    static final String PATH = Routes.MINE;

    private final Citizens citizens;
    private final MineCookie cookie;
    private final Cases cases;
    private final CaseDoor door;
    private final Bodies bodies;

    MinePages(Citizens citizens, MineCookie cookie, Cases cases, CaseDoor door, Bodies bodies) {
        this.citizens = citizens;
        this.cookie = cookie;
        this.cases = cases;
        this.door = door;
        this.bodies = bodies;
    }

    @GetMapping(PATH)
    ModelAndView show(Page page, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        Optional<CitizenAccount> account = cookie.find(request);
        List<FormError> wrong =
                request.getParameter("full") == null ? List.of() : List.of(new FormError("code", full(page)));
        return account.isPresent()
                ? list(page, account.get(), notice(request), "", wrong, null, Answer.OK)
                : MineDoor.ask(citizens.isOpen(), "", List.of(), Answer.OK);
    }

    /** A submission filed before, by its code and what opens it. */
    @PostMapping(PATH + "/claim")
    ModelAndView claim(Page page, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        Optional<CitizenAccount> account = cookie.find(request);
        if (account.isEmpty()) return Answer.to(PATH);
        Fields fields = new Fields(request);
        Optional<TrackingCode> code = TrackingCode.find(fields.line("code"));
        if (code.isEmpty()) {
            String key = fields.has("code") ? "citizen.track.code.wrong" : "citizen.track.code.missing";
            return wrong(page, account.get(), fields, new FormError("code", page.t(key)));
        }
        // His own contact opens what was filed with it; else he types what does.
        String key =
                fields.has("key") ? fields.line("key") : account.get().contact().value();
        return switch (door.open(page, request, response, code.get(), key)) {
            case CaseDoor.Try.In(Opened opened) -> {
                if (opened.helper()) {
                    yield wrong(page, account.get(), fields, new FormError("key", page.t("citizen.mine.helper")));
                }
                yield citizens.claim(account.get(), opened.id())
                        ? Answer.to(PATH + "?done=claimed")
                        : wrong(page, account.get(), fields, new FormError("code", full(page)));
            }
            case CaseDoor.Try.Out out ->
                list(
                        page,
                        account.get(),
                        null,
                        fields.line("code"),
                        out.wrong(),
                        out,
                        HttpStatusCode.valueOf(out.status()));
        };
    }

    /** Opens one of the list in this browser and goes there. */
    @GetMapping(PATH + "/{digits}")
    ModelAndView open(@PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        Optional<TrackingCode> code = TrackingCode.find(digits);
        if (code.isEmpty()) return Answer.to(PATH);
        findHeld(request, code.get()).ifPresent(id -> door.keep(request, response, code.get(), Opened.byPerson(id)));
        return Answer.to(TrackPages.path(code.get()));
    }

    @PostMapping(PATH + "/{digits}/let-go")
    ModelAndView letGo(@PathVariable String digits, HttpServletRequest request) {
        Optional<CitizenAccount> account = cookie.find(request);
        Optional<TrackingCode> code = TrackingCode.find(digits);
        if (account.isEmpty() || code.isEmpty()) return Answer.to(PATH);
        findHeld(request, code.get()).ifPresent(id -> citizens.letGo(account.get(), id));
        return Answer.to(PATH + "?done=let-go");
    }

    private Optional<UUID> findHeld(HttpServletRequest request, TrackingCode code) {
        return cookie.find(request)
                .flatMap(account -> cases.listClaimed(citizens.listClaims(account)).stream()
                        .filter(line -> line.code().equals(code))
                        .map(ClaimedCase::id)
                        .findFirst());
    }

    private ModelAndView wrong(Page page, CitizenAccount account, Fields fields, FormError error) {
        return list(page, account, null, fields.line("code"), List.of(error), null, Answer.WRONG);
    }

    private ModelAndView list(
            Page page,
            CitizenAccount account,
            @Nullable String notice,
            String code,
            List<FormError> wrong,
            CaseDoor.Try.@Nullable Out task,
            HttpStatusCode status) {
        List<MineLine> lines = cases.listClaimed(citizens.listClaims(account)).stream()
                .map(line -> line(page, line))
                .toList();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("contact", account.contact().masked());
        model.put("lines", lines);
        model.put("notice", notice);
        model.put("code", code);
        model.put("errors", wrong);
        model.put("task", task == null ? null : task.task());
        model.put("taskWrong", task != null && task.taskWrong());
        return Answer.page("mine", status, model);
    }

    private MineLine line(Page page, ClaimedCase line) {
        String title = line.subject().isBlank() ? page.t("citizen.case.spoken", "kind", line.kind()) : line.subject();
        return new MineLine(
                line.code().digits(),
                line.code().display(),
                title,
                bodies.get(line.bodyId()).name().in(page.language()),
                page.t("timeline.state." + line.state().name().toLowerCase(Locale.ROOT), "kind", line.kind()),
                CasePage.tone(line.state()),
                page.t("citizen.mine.filed", "date", LegalClock.dayOf(line.filedAt())),
                line.due() == null ? null : page.t("citizen.mine.due", "date", line.due()),
                line.ball() == Ball.CITIZEN && line.state().isOpen());
    }

    private static String full(Page page) {
        return page.t("citizen.mine.full", "most", Citizens.MOST_CLAIMS);
    }

    private static @Nullable String notice(HttpServletRequest request) {
        String done = new Fields(request).line("done");
        return done.matches("claimed|let-go") ? "citizen.mine.done." + done : null;
    }
}
