package ma.chikaya.web.open;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.chikaya.kernel.Language;
import ma.chikaya.knowledge.Article;
import ma.chikaya.knowledge.Articles;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The articles, to everybody: searched in any language, read in one's own. */
@Controller
class HelpPages {

    private static final int MOST = 40;
    private static final int LONGEST = 200;
    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

    private final Articles articles;

    HelpPages(Articles articles) {
        this.articles = articles;
    }

    /** A line of the list; marked with its language where it is not the page's. */
    public record Line(String title, String href, String lang, String dir) {}

    @GetMapping(Routes.HELP)
    ModelAndView list(Page page, @RequestParam(defaultValue = "") String q) {
        String asked = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        List<Article> found = asked.isBlank() ? articles.list(MOST) : articles.search(asked, MOST);
        Map<String, Object> model = new HashMap<>();
        model.put("query", asked);
        model.put("lines", found.stream().map(one -> line(page, one)).toList());
        return new ModelAndView("web/open/help", model);
    }

    @GetMapping(Routes.HELP + "/{slug:[a-z0-9-]{1,80}}")
    ModelAndView show(Page page, @PathVariable String slug) {
        Article one = articles.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Language language = one.text().languageFor(page.language());
        Map<String, Object> model = new HashMap<>();
        model.put("title", one.text().title().in(page.language()));
        model.put("paragraphs", List.of(PARAGRAPHS.split(one.text().body().in(page.language()))));
        model.put("lang", language.tag());
        model.put("dir", language.direction());
        model.put("changed", ma.chikaya.kernel.LegalTime.dayOf(one.changedAt()));
        return new ModelAndView("web/open/help-article", model);
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
