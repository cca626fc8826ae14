package ma.chikaya.knowledge;

import static ma.chikaya.knowledge.db.Tables.ARTICLE;
import static ma.chikaya.knowledge.db.Tables.ARTICLE_VERSION;
import static ma.chikaya.knowledge.db.Tables.ARTICLE_WORDS;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.chikaya.knowledge.db.tables.records.ArticleRecord;
import ma.chikaya.knowledge.db.tables.records.ArticleVersionRecord;
import ma.chikaya.text.SearchTerms;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Articles, their versions and their words, as rows. */
@Component
class ArticleStore {

    private final DSLContext sql;

    ArticleStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Article> find(int id) {
        return sql.selectFrom(ARTICLE).where(ARTICLE.ID.eq(id)).fetchOptional(ArticleStore::read);
    }

    List<Article> list(Collection<Integer> ids) {
        return sql.selectFrom(ARTICLE)
                .where(ARTICLE.ID.eq(DSL.any(ids.toArray(Integer[]::new))))
                .fetch(ArticleStore::read);
    }

    Optional<Article> findForUpdate(int id) {
        return sql.selectFrom(ARTICLE).where(ARTICLE.ID.eq(id)).forUpdate().fetchOptional(ArticleStore::read);
    }

    Optional<Article> find(String slug) {
        return sql.selectFrom(ARTICLE)
                .where(ARTICLE.SLUG.eq(slug), ARTICLE.PUBLISHED.isTrue())
                .fetchOptional(ArticleStore::read);
    }

    /** One article is added at a time, so that two of a title get two addresses. */
    void lock() {
        sql.execute("select pg_advisory_xact_lock(hashtext('knowledge.article'))");
    }

    Optional<Article> findSame(ArticleText text) {
        return sql.selectFrom(ARTICLE)
                .where(
                        ARTICLE.TITLE_AR.eq(text.titleAr()),
                        ARTICLE.TITLE_FR.eq(text.titleFr()),
                        ARTICLE.BODY_AR.eq(text.bodyAr()),
                        ARTICLE.BODY_FR.eq(text.bodyFr()))
                .limit(1)
                .fetchOptional(ArticleStore::read);
    }

    boolean has(String slug) {
        return sql.fetchExists(ARTICLE, ARTICLE.SLUG.eq(slug));
    }

    List<Article> list(boolean published, int most) {
        return sql.selectFrom(ARTICLE)
                .where(published ? ARTICLE.PUBLISHED.isTrue() : DSL.trueCondition())
                .orderBy(ARTICLE.CHANGED_AT.desc(), ARTICLE.ID.desc())
                .limit(most)
                .fetch(ArticleStore::read);
    }

    /** Those that hold the words, the closest first. */
    List<Article> search(String query, int most) {
        Field<Object> words = DSL.field("to_tsquery('simple', {0})", Object.class, DSL.val(query));
        Condition found = DSL.condition("{0} @@ {1}", ARTICLE_WORDS.TERMS, words);
        Field<Float> rank = DSL.field("ts_rank({0}, {1})", Float.class, ARTICLE_WORDS.TERMS, words);
        return sql.select(ARTICLE.fields())
                .from(ARTICLE_WORDS.join(ARTICLE).on(ARTICLE.ID.eq(ARTICLE_WORDS.ARTICLE_ID)))
                .where(found, ARTICLE.PUBLISHED.isTrue())
                .orderBy(rank.desc(), ARTICLE.ID)
                .limit(most)
                .fetch(row -> read(row.into(ARTICLE)));
    }

    List<ArticleVersion> listVersions(int article) {
        return sql.selectFrom(ARTICLE_VERSION)
                .where(ARTICLE_VERSION.ARTICLE_ID.eq(article))
                .orderBy(ARTICLE_VERSION.VERSION.desc())
                .fetch(row -> new ArticleVersion(
                        row.getVersion(),
                        row.getAt(),
                        row.getByAccount(),
                        row.getReason(),
                        row.getPublished(),
                        new ArticleText(
                                row.getTitleAr(),
                                row.getBodyAr(),
                                row.getTitleFr(),
                                row.getBodyFr(),
                                row.getTitleZgh(),
                                row.getBodyZgh())));
    }

    Article insert(Article article) {
        ArticleRecord row = sql.newRecord(ARTICLE);
        row.setSlug(article.slug());
        write(row, article);
        row.store();
        return read(row);
    }

    void update(Article article) {
        ArticleRecord row = sql.newRecord(ARTICLE);
        write(row, article);
        sql.update(ARTICLE).set(row).where(ARTICLE.ID.eq(article.id())).execute();
    }

    void keepVersion(Article article, int by, String reason) {
        ArticleVersionRecord row = sql.newRecord(ARTICLE_VERSION);
        ArticleText text = article.text();
        row.setArticleId(article.id());
        row.setVersion(article.version());
        row.setAt(article.changedAt());
        row.setByAccount(by);
        row.setReason(reason);
        row.setPublished(article.published());
        row.setTitleAr(text.titleAr());
        row.setBodyAr(text.bodyAr());
        row.setTitleFr(text.titleFr());
        row.setBodyFr(text.bodyFr());
        row.setTitleZgh(text.titleZgh());
        row.setBodyZgh(text.bodyZgh());
        row.insert();
    }

    void index(Article article) {
        sql.deleteFrom(ARTICLE_WORDS)
                .where(ARTICLE_WORDS.ARTICLE_ID.eq(article.id()))
                .execute();
        if (!article.published()) return;
        ArticleText text = article.text();
        String titles = terms(text.titleAr(), text.titleFr(), text.titleZgh() == null ? "" : text.titleZgh());
        String bodies = terms(text.bodyAr(), text.bodyFr(), text.bodyZgh() == null ? "" : text.bodyZgh());
        Field<Object> vector = DSL.field(
                "setweight(to_tsvector('simple', {0}), 'A') || setweight(to_tsvector('simple', {1}), 'D')",
                Object.class, DSL.val(titles), DSL.val(bodies));
        sql.insertInto(ARTICLE_WORDS, ARTICLE_WORDS.ARTICLE_ID, ARTICLE_WORDS.TERMS)
                .values(DSL.val(article.id()), vector)
                .execute();
    }

    private static String terms(String... texts) {
        return java.util.Arrays.stream(texts)
                .flatMap(text -> SearchTerms.of(text).stream())
                .collect(Collectors.joining(" "));
    }

    private static void write(ArticleRecord row, Article article) {
        ArticleText text = article.text();
        row.setPublished(article.published());
        row.setVersion(article.version());
        row.setChangedAt(article.changedAt());
        row.setTitleAr(text.titleAr());
        row.setBodyAr(text.bodyAr());
        row.setTitleFr(text.titleFr());
        row.setBodyFr(text.bodyFr());
        row.setTitleZgh(text.titleZgh());
        row.setBodyZgh(text.bodyZgh());
    }

    private static Article read(ArticleRecord row) {
        return new Article(
                row.getId(),
                row.getSlug(),
                row.getPublished(),
                row.getVersion(),
                row.getChangedAt(),
                new ArticleText(
                        row.getTitleAr(),
                        row.getBodyAr(),
                        row.getTitleFr(),
                        row.getBodyFr(),
                        row.getTitleZgh(),
                        row.getBodyZgh()));
    }
}
