package ma.chikaya.knowledge;

import static ma.chikaya.knowledge.db.Tables.ARTICLE;
import static ma.chikaya.knowledge.db.Tables.ARTICLE_OPINION;
import static ma.chikaya.knowledge.db.Tables.ARTICLE_REMARK;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.LegalClock;
import ma.chikaya.text.CleanText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether articles were of use to those who read them: counted by article, language and month, of nobody in particular. */
@Component
public class ArticleOpinions {

    /** Characters of what may be said besides. */
    public static final int LONGEST = 200;

    /** An article fails where so many found no use in it, and fewer did (assumed: no text says). */
    public static final int FAILING = 3;

    /** Months that count for whether an article fails now. */
    private static final int MONTHS = 3;

    private static final Pattern TELLING = Pattern.compile("\\S*[\\p{Nd}@]\\S*");

    private final DSLContext sql;
    private final InstantSource clock;

    ArticleOpinions(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many found an article of use, in one language. */
    public record Tally(int article, String slug, LocalText title, Language language, int yes, int no) {}

    /**
     * The same of one article by the month.
     *
     * @param month its first day
     */
    public record Month(LocalDate month, Language language, int yes, int no) {}

    /** What somebody said besides. */
    public record Remark(LocalDate month, Language language, boolean useful, String words) {}

    /** Counts an opinion, once a visitor as far as the caller can tell; of the words nothing stays that tells a number or an address. */
    @Transactional
    public void add(int article, Language language, boolean useful, String words) {
        LocalDate month = month();
        sql.insertInto(ARTICLE_OPINION)
                .values(article, month, language.tag(), useful, 1)
                .onConflict(
                        ARTICLE_OPINION.ARTICLE_ID,
                        ARTICLE_OPINION.MONTH,
                        ARTICLE_OPINION.LANGUAGE,
                        ARTICLE_OPINION.USEFUL)
                .doUpdate()
                .set(ARTICLE_OPINION.N, ARTICLE_OPINION.N.plus(1))
                .execute();
        String said = remark(words);
        if (said.isEmpty()) return;
        sql.insertInto(ARTICLE_REMARK)
                .set(ARTICLE_REMARK.ARTICLE_ID, article)
                .set(ARTICLE_REMARK.MONTH, month)
                .set(ARTICLE_REMARK.LANGUAGE, language.tag())
                .set(ARTICLE_REMARK.USEFUL, useful)
                .set(ARTICLE_REMARK.WORDS, said)
                .execute();
    }

    static String remark(String words) {
        String line = TELLING.matcher(CleanText.cleanLine(words))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        if (!CleanText.hasWords(line)) return "";
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return line.substring(0, end);
    }

    /** A month's opinions by article and language, those of the least use first. */
    public List<Tally> listIn(LocalDate month) {
        return tallies(ARTICLE_OPINION.MONTH.eq(month.withDayOfMonth(1)), DSL.noCondition(), 100);
    }

    /** Articles that fail now, in whichever language. */
    public List<Tally> listFailing(int most) {
        return tallies(
                ARTICLE_OPINION.MONTH.gt(month().minusMonths(MONTHS)),
                no().ge(FAILING).and(no().gt(yes())),
                most);
    }

    private List<Tally> tallies(Condition when, Condition which, int most) {
        Field<Integer> yes = yes().as("yes");
        Field<Integer> no = no().as("no");
        return sql.select(
                        ARTICLE.ID,
                        ARTICLE.SLUG,
                        ARTICLE.TITLE_AR,
                        ARTICLE.TITLE_FR,
                        ARTICLE.TITLE_ZGH,
                        ARTICLE_OPINION.LANGUAGE,
                        yes,
                        no)
                .from(ARTICLE_OPINION.join(ARTICLE).on(ARTICLE.ID.eq(ARTICLE_OPINION.ARTICLE_ID)))
                .where(when)
                .groupBy(ARTICLE.ID, ARTICLE_OPINION.LANGUAGE)
                .having(which)
                .orderBy(no().minus(yes()).desc(), ARTICLE.ID, ARTICLE_OPINION.LANGUAGE)
                .limit(most)
                .fetch(row -> new Tally(
                        row.get(ARTICLE.ID),
                        row.get(ARTICLE.SLUG),
                        new LocalText(row.get(ARTICLE.TITLE_AR), row.get(ARTICLE.TITLE_FR), row.get(ARTICLE.TITLE_ZGH)),
                        language(row.get(ARTICLE_OPINION.LANGUAGE)),
                        row.get(yes),
                        row.get(no)));
    }

    /** The latest months of one article. */
    public List<Month> listOf(int article, int most) {
        return sql.select(ARTICLE_OPINION.MONTH, ARTICLE_OPINION.LANGUAGE, yes(), no())
                .from(ARTICLE_OPINION)
                .where(ARTICLE_OPINION.ARTICLE_ID.eq(article))
                .groupBy(ARTICLE_OPINION.MONTH, ARTICLE_OPINION.LANGUAGE)
                .orderBy(ARTICLE_OPINION.MONTH.desc(), ARTICLE_OPINION.LANGUAGE)
                .limit(most)
                .fetch(row -> new Month(row.value1(), language(row.value2()), row.value3(), row.value4()));
    }

    /** What was said of one article besides, the latest first. */
    public List<Remark> listRemarks(int article, int most) {
        return sql.selectFrom(ARTICLE_REMARK)
                .where(ARTICLE_REMARK.ARTICLE_ID.eq(article))
                .orderBy(ARTICLE_REMARK.ID.desc())
                .limit(most)
                .fetch(row -> new Remark(row.getMonth(), language(row.getLanguage()), row.getUseful(), row.getWords()));
    }

    private static Field<Integer> yes() {
        return counted(ARTICLE_OPINION.USEFUL.isTrue());
    }

    private static Field<Integer> no() {
        return counted(ARTICLE_OPINION.USEFUL.isFalse());
    }

    private static Field<Integer> counted(Condition which) {
        return DSL.coalesce(DSL.sum(ARTICLE_OPINION.N).filterWhere(which), DSL.inline(0))
                .cast(Integer.class);
    }

    private static Language language(String tag) {
        return Language.find(tag).orElse(Language.AR);
    }

    private LocalDate month() {
        return LegalClock.dayOf(clock.instant()).withDayOfMonth(1);
    }
}
