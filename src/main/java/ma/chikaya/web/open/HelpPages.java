package ma.chikaya.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.chikaya.kernel.Language;
import ma.chikaya.knowledge.Article;
import ma.chikaya.knowledge.ArticleOpinions;
import ma.chikaya.knowledge.ArticleSearches;
import ma.chikaya.knowledge.Articles;
import ma.chikaya.limits.Limits;
import ma.chikaya.limits.Purpose;
import ma.chikaya.limits.Verdict;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** The articles, to everybody: searched in any language, read in one's own. */
@Controller
class HelpPages {

    private static final int MOST = 40;
    private static final int LONGEST = 200;
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private static final String COOKIE = "useful";
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final Articles articles;
    private final ArticleOpinions opinions;
    private final ArticleSearches searches;
    private final Limits limits;

    HelpPages(Articles articles, ArticleOpinions opinions, ArticleSearches searches, Limits limits) {
        this.articles = articles;
        this.opinions = opinions;
        this.searches = searches;
        this.limits = limits;
    }

    /** A line of the list; marked with its language where it is not the page's. */
    public record Line(String title, String href, String lang, String dir) {}

    @GetMapping(Routes.HELP)
    ModelAndView list(Page page, @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        String asked = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        List<Article> found = asked.isBlank() ? articles.list(MOST) : articles.search(asked, MOST);
        if (!asked.isBlank() && mayCount(request, ArticleSearches.normalised(asked))) {
            searches.count(asked, page.language(), !found.isEmpty());
        }
        Map<String, Object> model = new HashMap<>();
        model.put("query", asked);
        model.put("lines", found.stream().map(one -> line(page, one)).toList());
        return new ModelAndView("web/open/help", model);
    }

    @GetMapping(Routes.HELP + "/{slug:[a-z0-9-]{1,80}}")
    ModelAndView show(Page page, @PathVariable String slug, HttpServletRequest request) {
        Article one = articles.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Language language = one.text().languageFor(page.language());
        Map<String, Object> model = new HashMap<>();
        model.put("title", one.text().title().in(page.language()));
        model.put("paragraphs", List.of(PARAGRAPHS.split(one.text().body().in(page.language()))));
        model.put("lang", language.tag());
        model.put("dir", language.direction());
        model.put("address", Routes.HELP + "/" + slug + "/useful");
        model.put("said", WebUtils.getCookie(request, COOKIE) != null);
        model.put("changed", ma.chikaya.kernel.LegalTime.dayOf(one.changedAt()));
        return new ModelAndView("web/open/help-article", model);
    }

    /**
     * Whether it was of use. The browser remembers, for this article alone, that it has said so: nothing else tells one
     * visitor from another.
     */
    @PostMapping(Routes.HELP + "/{slug:[a-z0-9-]{1,80}}/useful")
    String say(
            Page page,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String useful,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response) {
        Article one = articles.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String path = Routes.HELP + "/" + slug;
        boolean answered = useful.equals("yes") || useful.equals("no");
        if (answered && WebUtils.getCookie(request, COOKIE) == null) {
            if (mayCount(request, slug)) opinions.add(one.id(), page.language(), useful.equals("yes"), words);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, "said")
                            .path(path)
                            .maxAge(REMEMBERED)
                            .httpOnly(true)
                            .secure(request.isSecure())
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        return "redirect:" + path + "#useful";
    }

    /** Above the limit somebody is answered as everybody is, and not counted. */
    private boolean mayCount(HttpServletRequest request, String subject) {
        return limits.check(Purpose.COUNTED, request.getRemoteAddr(), subject) instanceof Verdict.Allowed;
    }

    private static Line line(Page page, Article one) {
        Language language = one.text().languageFor(page.language());
        return new Line(
                one.text().title().in(page.language()),
                Routes.HELP + "/" + one.slug(),
                language.tag(),
                language.direction());
    }
}
