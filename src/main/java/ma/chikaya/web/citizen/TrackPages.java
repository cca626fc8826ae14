package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.casework.Opened;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way to one's file: the code with a key, or the link of the receipt and the e-mail. */
@Controller
class TrackPages {

    private final CaseDoor door;
    private final CasePage casePage;

    TrackPages(CaseDoor door, CasePage casePage) {
        this.door = door;
        this.casePage = casePage;
    }

    @GetMapping("/track")
    ModelAndView ask(HttpServletResponse response) {
        return form(response, "", false, List.of(), Answer.OK);
    }

    @PostMapping("/track")
    ModelAndView open(Page page, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = new Fields(request);
        Optional<TrackingCode> code = TrackingCode.find(fields.line("code"));
        if (code.isEmpty()) {
            String key = fields.has("code") ? "citizen.track.code.wrong" : "citizen.track.code.missing";
            return form(
                    response, fields.line("code"), false, List.of(new FormError("code", page.t(key))), Answer.WRONG);
        }
        String path = path(code.get());
        boolean asked = request.getParameter("key") != null;
        return asked ? tried(page, request, response, code.get(), fields.line("key"), false) : Answer.to(path);
    }

    @GetMapping("/track/{digits}")
    ModelAndView show(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        Optional<TrackingCode> code = TrackingCode.find(digits);
        if (code.isEmpty()) return Answer.to("/track");
        if (!code.get().digits().equals(digits)) return Answer.to(path(code.get()));
        Optional<Opened> opened = door.find(request, code.get());
        Private.keep(response);
        return opened.isPresent()
                ? casePage.show(page, opened.get(), new Fields(request))
                : form(response, code.get().display(), true, List.of(), Answer.OK);
    }

    @PostMapping("/track/{digits}")
    ModelAndView openThis(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        Optional<TrackingCode> code = TrackingCode.find(digits);
        if (code.isEmpty()) return Answer.to("/track");
        return tried(page, request, response, code.get(), new Fields(request).line("key"), true);
    }

    /** The link of the receipt's QR code and of the e-mail: it opens the file in this browser and does nothing else. */
    @GetMapping("/t/{digits}/{token}")
    ModelAndView byLink(
            @PathVariable String digits,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        Private.keep(response);
        Optional<TrackingCode> code = TrackingCode.find(digits);
        if (code.isEmpty()) return Answer.to("/track");
        door.openByToken(code.get(), token).ifPresent(opened -> door.keep(request, response, code.get(), opened));
        return Answer.to(path(code.get()));
    }

    /** Leaves no open file behind on a device others use. */
    @PostMapping("/track/{digits}/close")
    ModelAndView close(@PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        TrackingCode.find(digits).ifPresent(code -> door.close(request, response, code));
        return Answer.to("/track");
    }

    private ModelAndView tried(
            Page page,
            HttpServletRequest request,
            HttpServletResponse response,
            TrackingCode code,
            String key,
            boolean known) {
        return switch (door.open(page, request, response, code, key)) {
            case CaseDoor.Try.In in -> Answer.to(path(code));
            case CaseDoor.Try.Out out -> {
                if (out.seconds() > 0) response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(out.seconds()));
                ModelAndView form =
                        form(response, code.display(), known, out.wrong(), HttpStatusCode.valueOf(out.status()));
                form.addObject("task", out.task());
                form.addObject("taskWrong", out.taskWrong());
                yield form;
            }
        };
    }

    /**
     * The form.
     *
     * @param known whether the code is that of the address and is not asked for again
     */
    static ModelAndView form(
            HttpServletResponse response, String code, boolean known, List<FormError> wrong, HttpStatusCode status) {
        Private.keep(response);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("code", code);
        model.put("known", known);
        model.put("errors", wrong);
        return Answer.page("track", status, model);
    }

    static String path(TrackingCode code) {
        return "/track/" + code.digits();
    }
}
