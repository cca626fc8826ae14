package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.knowledge.Article;
import ma.chikaya.knowledge.ArticleOpinions;
import ma.chikaya.knowledge.ArticleSearches;
import ma.chikaya.knowledge.ArticleVersion;
import ma.chikaya.knowledge.Articles;
import ma.chikaya.knowledge.Enquiries;
import ma.chikaya.knowledge.Enquiry;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Writes articles and changes them, each change a version; beside them stand the questions and the searches that wait for
 * one, and those that were of no use.
 */
@Controller
class ArticlesController {

    static final String PATH = "/admin/articles";

    private static final int MOST = 200;
    private static final int WANTED = 50;
    private static final int FAILING = 20;
    private static final int MISSING = 20;
    private static final int MONTHS = 24;
    private static final int REMARKS = 20;

    private final Articles articles;
    private final Enquiries enquiries;
    private final ArticleOpinions opinions;
    private final ArticleSearches searches;
    private final Officials officials;

    ArticlesController(
            Articles articles,
            Enquiries enquiries,
            ArticleOpinions opinions,
            ArticleSearches searches,
            Officials officials) {
        this.articles = articles;
        this.enquiries = enquiries;
        this.opinions = opinions;
        this.searches = searches;
        this.officials = officials;
    }

    public record Row(String href, String title, boolean published, int version) {}

    /** A question without an answer, to be ticked where this article is one. */
    public record Wanted(UUID id, String text, java.time.LocalDate day, boolean chosen) {}

    public record Version(int no, java.time.LocalDate day, String by, String reason) {}

    /** What was looked for in vain, and where its article is begun. */
    public record Missing(String words, String language, int times, String href) {}

    @GetMapping(PATH)
    String list(Official official, Page page, Model model) {
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute(
                "rows",
                articles.listAll(MOST).stream()
                        .map(one -> new Row(
                                PATH + "/" + one.id(),
                                one.text().title().in(page.language()),
                                one.published(),
                                one.version()))
                        .toList());
        model.addAttribute("wanted", wanted(List.of()));
        model.addAttribute("failing", opinions.listFailing(FAILING));
        model.addAttribute("missing", missing());
        return "web/admin/articles";
    }

    @GetMapping(PATH + "/new")
    String fresh(
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String in,
            Official official,
            Page page,
            Model model) {
        ArticleForm form = ArticleForm.fresh(
                question.isEmpty() ? List.of() : List.of(question),
                words,
                Language.find(in).orElse(Language.AR));
        return page(null, form, List.of(), false, null, official, page, model);
    }

    @PostMapping(PATH + "/new")
    String add(HttpServletRequest request, HttpServletResponse response, Official official, Page page, Model model) {
        ArticleForm form = ArticleForm.of(request);
        Outcome<Article> done = articles.add(official.id(), form.text(), form.published(), form.reason());
        return saved(null, form, done, response, official, page, model);
    }

    @GetMapping(PATH + "/{id:\\d{1,9}}")
    String show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String done,
            Official official,
            Page page,
            Model model) {
        Article one = find(id);
        return page(one, ArticleForm.of(one), List.of(), done != null, null, official, page, model);
    }

    @PostMapping(PATH + "/{id:\\d{1,9}}")
    String change(
            @PathVariable int id,
            HttpServletRequest request,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        Article before = find(id);
        ArticleForm form = ArticleForm.of(request);
        Outcome<Article> done =
                articles.change(official.id(), id, form.version(), form.text(), form.published(), form.reason());
        return saved(before, form, done, response, official, page, model);
    }

    private String saved(
            @Nullable Article before,
            ArticleForm form,
            Outcome<Article> done,
            HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        if (done instanceof Outcome.Refused<Article>(var why)) {
            FormError error = new FormError(ArticleForm.field(why), page.t(why));
            return page(before, form, List.of(error), false, response, official, page, model);
        }
        Article one = done.get();
        // Only what everybody can read answers a question.
        if (one.published()) {
            form.answers()
                    .forEach(
                            question -> uuid(question).ifPresent(id -> enquiries.written(id, official.id(), one.id())));
        }
        return "redirect:" + PATH + "/" + one.id() + "?done";
    }

    private Article find(int id) {
        return articles.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            @Nullable Article one,
            ArticleForm form,
            List<FormError> errors,
            boolean done,
            @Nullable HttpServletResponse response,
            Official official,
            Page page,
            Model model) {
        if (response != null) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("action", PATH + "/" + (one == null ? "new" : one.id()));
        model.addAttribute("title", one == null ? null : one.text().title().in(page.language()));
        model.addAttribute("address", one == null || !one.published() ? null : "/help/" + one.slug());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("done", done);
        model.addAttribute("wanted", wanted(form.answers()));
        model.addAttribute("opinions", one == null ? List.of() : opinions.listOf(one.id(), MONTHS));
        model.addAttribute("remarks", one == null ? List.of() : opinions.listRemarks(one.id(), REMARKS));
        model.addAttribute("versions", one == null ? List.of() : versions(page, one.id()));
        return "web/admin/article";
    }

    private List<Wanted> wanted(List<String> chosen) {
        return enquiries.listWanted(WANTED).stream()
                .map((Enquiry one) -> new Wanted(
                        one.id(),
                        one.text(),
                        LegalTime.dayOf(one.askedAt()),
                        chosen.contains(one.id().toString())))
                .toList();
    }

    private List<Missing> missing() {
        return searches.listMissing(MISSING).stream()
                .map(one -> new Missing(
                        one.words(),
                        one.language().ownName(),
                        one.n(),
                        PATH + "/new?in=" + one.language().tag() + "&words="
                                + URLEncoder.encode(one.words(), StandardCharsets.UTF_8)))
                .toList();
    }

    private List<Version> versions(Page page, int id) {
        List<ArticleVersion> all = articles.listVersions(id);
        Map<Integer, LocalText> names = officials.findNames(
                all.stream().map(ArticleVersion::by).distinct().toList());
        return all.stream()
                .map(one -> new Version(
                        one.no(),
                        LegalTime.dayOf(one.at()),
                        names.containsKey(one.by()) ? names.get(one.by()).in(page.language()) : "",
                        one.reason()))
                .toList();
    }

    private static java.util.Optional<UUID> uuid(String typed) {
        try {
            return java.util.Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException none) {
            return java.util.Optional.empty();
        }
    }
}
