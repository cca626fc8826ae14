package ma.chikaya.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Lucene's light stemmers of Arabic and French, each kept from the words of the other's script and from numbers. */
public final class Stems {

    private static final Pattern ARTICLE_BEFORE_WAW = Pattern.compile("^(?:[وبكف]?ال|لل)(?=و...)");

    private Stems() {}

    /** The stems of folded words, one for one. */
    public static List<String> of(List<String> words) {
        try (Words source = new Words(words.stream().map(Stems::withoutArticle).toList());
                TokenStream arabic = new ArabicStemFilter(source);
                TokenStream stemmed = new FrenchLightStemFilter(new ScriptSwitch(arabic))) {
            CharTermAttribute term = stemmed.getAttribute(CharTermAttribute.class);
            List<String> stems = new ArrayList<>(words.size());
            stemmed.reset();
            while (stemmed.incrementToken()) stems.add(term.toString());
            stemmed.end();
            return stems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The stemmer takes one prefix away, and takes a leading و for "and": of وثيقة it makes what it never makes of
     * الوثيقة. Without the article both lose it alike.
     */
    private static String withoutArticle(String word) {
        return word.startsWith("ا") || word.length() > 6
                ? ARTICLE_BEFORE_WAW.matcher(word).replaceFirst("")
                : word;
    }

    private static boolean isArabic(CharSequence word) {
        return !word.isEmpty() && Letters.isArabic(word.charAt(0));
    }

    /** Hands the words on; the Arabic stemmer skips those marked as keywords, here every word of another script. */
    private static final class Words extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
        private final Iterator<String> words;

        Words(List<String> words) {
            this.words = words.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!words.hasNext()) return false;
            clearAttributes();
            String word = words.next();
            term.append(word);
            keyword.setKeyword(!isArabic(word));
            return true;
        }
    }

    /** Between the two stemmers: now Arabic words, and words with digits (Arabizi, numbers), are left alone. */
    private static final class ScriptSwitch extends org.apache.lucene.analysis.TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

        ScriptSwitch(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) return false;
            keyword.setKeyword(isArabic(term) || term.chars().anyMatch(Character::isDigit));
            return true;
        }
    }
}
