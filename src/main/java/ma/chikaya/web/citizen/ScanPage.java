package ma.chikaya.web.citizen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.ScanLinks;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Secrets;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.Thumb;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * Where a telephone adds the pages of a paper that an official is keying: it sends, sees small pictures of what it has
 * sent, takes a bad page out, and opens nothing. The first telephone to send keeps the link.
 */
@Controller
class ScanPage {

    private static final String COOKIE = "scan";

    private final ScanLinks links;

    ScanPage(ScanLinks links) {
        this.links = links;
    }

    @GetMapping(Routes.SCAN + "/{token}")
    ModelAndView show(Page page, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        return show(page, token, links.find(token, device(request)), null, Answer.OK);
    }

    @PostMapping(Routes.SCAN + "/{token}")
    ModelAndView send(Page page, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        List<Part> chosen = Uploads.list(request, "files");
        boolean fragment = request.getParameter("fragment") != null;
        String device = device(request);
        if (device.isEmpty()) device = Secrets.random();
        Optional<ScanLinks.Found> link = links.find(token, device);
        if (link.isEmpty() || !link.get().mine() || !links.take(token, device)) {
            return show(page, token, links.find(token, device(request)), null, Answer.OK);
        }
        DraftCookie.set(request, response, COOKIE, device, Routes.SCAN + "/" + token, ScanLinks.KEPT);
        String bad = request.getParameter("drop");
        if (bad != null) uuid(bad).ifPresent(one -> links.drop(link.get(), one));
        String wrong = chosen.isEmpty() && bad == null && !fragment ? page.t("scan.none") : null;
        for (Part part : chosen) {
            if (store(link.get(), part) instanceof Outcome.Refused<StoredFile>(var why)) wrong = Wrong.say(page, why);
        }
        Optional<ScanLinks.Found> now = links.find(token, device);
        if (fragment && now.isPresent()) {
            Map<String, Object> model = list(page, token, now.get());
            model.put("wrong", wrong);
            return Answer.page("scan-list", wrong == null ? Answer.OK : Answer.WRONG, model);
        }
        if (wrong != null) return show(page, token, now, wrong, Answer.WRONG);
        return Answer.to(Routes.SCAN + "/" + token);
    }

    /** The small picture of a page, for the telephone that sent it. */
    @GetMapping(Routes.SCAN + "/{token}/{id}")
    void thumb(
            @PathVariable String token,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<byte[]> picture = links.find(token, device(request))
                .filter(link -> link.taken() && link.mine())
                .flatMap(link -> uuid(id).flatMap(one -> links.findThumb(link, one)));
        if (picture.isEmpty()) response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else Thumb.send(picture.get(), response);
    }

    private ModelAndView show(
            Page page, String token, Optional<ScanLinks.Found> found, @Nullable String wrong, HttpStatusCode status) {
        if (found.isEmpty() || !found.get().mine()) {
            Map<String, Object> model = Map.of("reason", found.isEmpty() ? "over" : "taken");
            return Answer.page("scan-over", HttpStatus.GONE, model);
        }
        ScanLinks.Found link = found.get();
        Map<String, Object> model = list(page, token, link);
        model.put("until", LegalTime.of(link.until()));
        model.put("megabytes", StoredFiles.MAX_BYTES >> 20);
        model.put("wrong", wrong);
        return Answer.page("scan", status, model);
    }

    /** What this telephone may know: the pages and the names of other files, once it has sent one itself. */
    private Map<String, Object> list(Page page, String token, ScanLinks.Found link) {
        Map<String, Object> model = new HashMap<>();
        String address = Routes.SCAN + "/" + token;
        model.put("address", address);
        model.put("pages", link.taken() ? links.listPages(link) : List.of());
        model.put(
                "files",
                link.taken()
                        ? links.listArrived(link).stream()
                                .map(file -> Attached.of(file, page.language(), null))
                                .toList()
                        : List.of());
        return model;
    }

    private Outcome<StoredFile> store(ScanLinks.Found link, Part part) {
        try (InputStream in = part.getInputStream()) {
            return links.store(link, Objects.requireNonNull(part.getSubmittedFileName()), in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String device(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }
}
