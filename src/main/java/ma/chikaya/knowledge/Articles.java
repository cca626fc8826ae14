package ma.chikaya.knowledge;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import ma.chikaya.text.CleanText;
import ma.chikaya.text.SearchTerms;
import ma.chikaya.text.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The articles: found by their words in any language, changed in versions. Who may change them is the caller's business. */
@Component
public class Articles {

    /** Characters of one text. */
    public static final int LONGEST = 10_000;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SLUG = 60;
    private static final int MOST_TERMS = 24;

    private final ArticleStore store;
    private final Audit audit;
    private final InstantSource clock;

    Articles(ArticleStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those with all the words, the closest first; where there is none, those with some of them. */
    public List<Article> search(String words, int most) {
        List<String> terms = terms(words);
        if (terms.isEmpty()) return List.of();
        List<Article> whole = store.search(joined(terms, " & "), most);
        return whole.isEmpty() && terms.size() > 1 ? store.search(joined(terms, " | "), most) : whole;
    }

    static List<String> terms(String words) {
        return SearchTerms.of(words).stream()
                .map(term -> term.replaceAll("[^\\p{L}\\p{M}\\p{N}]", ""))
                .filter(term -> !term.isEmpty())
                .limit(MOST_TERMS)
                .toList();
    }

    static String joined(List<String> terms, String by) {
        return terms.stream().map(term -> "'" + term + "'").collect(Collectors.joining(by));
    }

    /** The published ones, the latest first. */
    public List<Article> list(int most) {
        return store.list(true, most);
    }

    /** All of them, drafts too, the latest first. */
    public List<Article> listAll(int most) {
        return store.list(false, most);
    }

    /** A published one. */
    public Optional<Article> find(String slug) {
        return store.find(slug);
    }

    public Optional<Article> find(int id) {
        return store.find(id);
    }

    /** Those of a list, by their id. */
    public Map<Integer, Article> listById(Collection<Integer> ids) {
        if (ids.isEmpty()) return Map.of();
        return store.list(ids).stream().collect(Collectors.toMap(Article::id, one -> one));
    }

    public List<ArticleVersion> listVersions(int id) {
        return store.listVersions(id);
    }

    @Transactional
    public Outcome<Article> add(int by, ArticleText typed, boolean published, String reason) {
        ArticleText text = clean(typed);
        Optional<Refusal> wrong = check(text, reason);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        store.lock();
        // Sent twice it is written once.
        Optional<Article> same = store.findSame(text);
        if (same.isPresent()) return Outcome.done(same.get());
        Article added = store.insert(new Article(0, slug(text), published, 1, now(), text));
        keep(added, by, reason);
        return Outcome.done(added);
    }

    /**
     * Changes one.
     *
     * @param version what the editor was looking at; another one means that somebody changed it since
     */
    @Transactional
    public Outcome<Article> change(int by, int id, int version, ArticleText typed, boolean published, String reason) {
        ArticleText text = clean(typed);
        Optional<Refusal> wrong = check(text, reason);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        Optional<Article> before = store.findForUpdate(id);
        if (before.isEmpty()) return Outcome.refused("article.refused.gone");
        if (before.get().version() != version) return Outcome.refused("article.refused.stale");
        Article changed = new Article(id, before.get().slug(), published, version + 1, now(), text);
        store.update(changed);
        keep(changed, by, reason);
        return Outcome.done(changed);
    }

    private void keep(Article article, int by, String reason) {
        String why = CleanText.clean(reason);
        store.keepVersion(article, by, why);
        store.index(article);
        audit.add(by, "article-changed", "article:" + article.id(), "version " + article.version(), why);
    }

    private static ArticleText clean(ArticleText typed) {
        return new ArticleText(
                CleanText.cleanLine(typed.titleAr()),
                CleanText.clean(typed.bodyAr()),
                CleanText.cleanLine(typed.titleFr()),
                CleanText.clean(typed.bodyFr()),
                orNull(typed.titleZgh() == null ? "" : CleanText.cleanLine(typed.titleZgh())),
                orNull(typed.bodyZgh() == null ? "" : CleanText.clean(typed.bodyZgh())));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Optional<Refusal> check(ArticleText text, String reason) {
        if (!CleanText.hasWords(text.titleAr())) return Optional.of(new Refusal("article.refused.title-ar"));
        if (!CleanText.hasWords(text.bodyAr())) return Optional.of(new Refusal("article.refused.body-ar"));
        if (!CleanText.hasWords(text.titleFr())) return Optional.of(new Refusal("article.refused.title-fr"));
        if (!CleanText.hasWords(text.bodyFr())) return Optional.of(new Refusal("article.refused.body-fr"));
        if ((text.titleZgh() == null) != (text.bodyZgh() == null)) {
            return Optional.of(new Refusal("article.refused.zgh-half"));
        }
        if (CleanText.clean(reason).isEmpty()) return Optional.of(new Refusal("article.refused.reason"));
        for (String title : new String[] {text.titleAr(), text.titleFr(), text.titleZgh()}) {
            if (title != null && CleanText.length(title) > LONGEST_TITLE) {
                return Optional.of(new Refusal("article.refused.title-long", Map.of("most", LONGEST_TITLE)));
            }
        }
        for (String body : new String[] {text.bodyAr(), text.bodyFr(), text.bodyZgh()}) {
            if (body != null && CleanText.length(body) > LONGEST) {
                return Optional.of(new Refusal("article.refused.long", Map.of("most", LONGEST)));
            }
        }
        return Optional.empty();
    }

    /** Of the French title, in Latin letters: an address is read aloud too. */
    private String slug(ArticleText text) {
        String words = String.join("-", SearchText.words(text.titleFr())).replaceAll("[^a-z0-9-]", "");
        String cut = words.length() > LONGEST_SLUG ? words.substring(0, LONGEST_SLUG) : words;
        String base = cut.replaceAll("-+", "-").replaceAll("^-|-$", "");
        if (base.isEmpty()) base = "article";
        String slug = base;
        for (int i = 2; store.has(slug); i++) slug = base + "-" + i;
        return slug;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
