package ma.chikaya.knowledge;

import static ma.chikaya.knowledge.db.Tables.ARTICLE_SEARCH;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.LegalClock;
import ma.chikaya.text.SearchText;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * What is looked for in the articles and whether it was found, counted by words, language and month. No word with a
 * digit is kept; what fewer than three looked for is shown to nobody and forgotten when its month is over.
 */
@Component
public class ArticleSearches {

    /** What fewer looked for might tell who did. */
    public static final int SHOWN = 3;

    private static final int LONGEST = 80;
    private static final int MONTHS = 3;

    private final DSLContext sql;
    private final InstantSource clock;

    ArticleSearches(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What was looked for. */
    public record Line(String words, Language language, boolean found, int n) {}

    /** The words as they are counted; empty where none is left. */
    public static String normalised(String typed) {
        String words = SearchText.words(typed).stream()
                .filter(word -> word.codePoints().noneMatch(Character::isDigit))
                .collect(Collectors.joining(" "));
        if (words.length() <= LONGEST) return words;
        int end = words.lastIndexOf(' ', LONGEST);
        return end > 0 ? words.substring(0, end) : "";
    }

    /** Counts a search as it was typed. */
    public void count(String typed, Language language, boolean found) {
        String words = normalised(typed);
        List<String> stems = Articles.terms(words);
        if (stems.isEmpty()) return;
        sql.insertInto(ARTICLE_SEARCH)
                .values(month(), words, language.tag(), found, Articles.joined(stems, " | "), 1)
                .onConflict(ARTICLE_SEARCH.MONTH, ARTICLE_SEARCH.WORDS, ARTICLE_SEARCH.LANGUAGE, ARTICLE_SEARCH.FOUND)
                .doUpdate()
                .set(ARTICLE_SEARCH.N, ARTICLE_SEARCH.N.plus(1))
                .execute();
    }

    /** A month's searches, the most frequent first. */
    public List<Line> listIn(LocalDate month, int most) {
        return sql.selectFrom(ARTICLE_SEARCH)
                .where(ARTICLE_SEARCH.MONTH.eq(month.withDayOfMonth(1)), ARTICLE_SEARCH.N.ge(DSL.inline(SHOWN)))
                .orderBy(ARTICLE_SEARCH.N.desc(), ARTICLE_SEARCH.WORDS, ARTICLE_SEARCH.LANGUAGE)
                .limit(most)
                .fetch(row -> new Line(row.getWords(), language(row.getLanguage()), row.getFound(), row.getN()));
    }

    /** What was looked for lately without finding anything, and would find nothing today either. */
    public List<Line> listMissing(int most) {
        Field<Integer> all = DSL.sum(ARTICLE_SEARCH.N).cast(Integer.class);
        return sql.select(ARTICLE_SEARCH.WORDS, ARTICLE_SEARCH.LANGUAGE, all)
                .from(ARTICLE_SEARCH)
                .where(
                        ARTICLE_SEARCH.MONTH.gt(month().minusMonths(MONTHS)),
                        ARTICLE_SEARCH.FOUND.isFalse(),
                        DSL.condition(
                                "not exists (select from knowledge.article_words w"
                                        + " where w.terms @@ to_tsquery('simple', {0}))",
                                ARTICLE_SEARCH.STEMS))
                .groupBy(ARTICLE_SEARCH.WORDS, ARTICLE_SEARCH.LANGUAGE)
                .having(DSL.sum(ARTICLE_SEARCH.N).ge(new java.math.BigDecimal(SHOWN)))
                .orderBy(all.desc(), ARTICLE_SEARCH.WORDS)
                .limit(most)
                .fetch(row -> new Line(row.value1(), language(row.value2()), false, row.value3()));
    }

    /** Forgets what stayed rare in the months that are over; returns how much that was. */
    int forgetRare() {
        return sql.deleteFrom(ARTICLE_SEARCH)
                .where(ARTICLE_SEARCH.MONTH.lt(month()), ARTICLE_SEARCH.N.lt(SHOWN))
                .execute();
    }

    private static Language language(String tag) {
        return Language.find(tag).orElse(Language.AR);
    }

    private LocalDate month() {
        return LegalClock.dayOf(clock.instant()).withDayOfMonth(1);
    }
}
