package ma.chikaya.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void dropsNulAndControlCharactersAndKeepsLines() {
        assertThat(CleanText.clean(" a\0b\u0007\r\nc\rd\u2028e\u0085f\tg ")).isEqualTo("ab\nc\nd\ne\nf g");
    }

    @Test
    void dropsWhatTurnsOrHidesTextButKeepsWhatArabicAndEmojiNeed() {
        assertThat(CleanText.clean("abc\u202Edef\u202C \u2066x\u2069\uFEFF")).isEqualTo("abcdef x");
        assertThat(CleanText.clean("مي\u200Cخواهم \u200Fنص \uD83D\uDC68\u200D\uD83D\uDC69"))
                .isEqualTo("مي\u200Cخواهم \u200Fنص \uD83D\uDC68\u200D\uD83D\uDC69");
    }

    @Test
    void dropsHalvesOfSurrogatePairsAndNonCharacters() {
        assertThat(CleanText.clean("a\uD83Db\uDC68c\uFFFFd\uFDD0")).isEqualTo("abcd");
    }

    @Test
    void composesAccents() {
        assertThat(CleanText.clean("e\u0301te\u0301")).isEqualTo("été").hasSize(3);
    }

    @Test
    void keepsTheVowelMarksOfArabicButNotTowersOfMarks() {
        assertThat(CleanText.clean("شِكَايَةٌ")).isEqualTo("شِكَايَةٌ");
        assertThat(CleanText.length(CleanText.clean("Z" + "\u0335".repeat(200))))
                .isLessThan(10);
    }

    @Test
    void oneLineHasNoLineEndsAndNoDoubleSpaces() {
        assertThat(CleanText.cleanLine("  Fatima\r\n\t Zahra\u00A0\u3000B. ")).isEqualTo("Fatima Zahra B.");
    }

    @Test
    void emojiPunctuationAndDigitsAloneSayNothing() {
        assertThat(CleanText.hasWords("😀😡 !!! ... 123 ٤٥ ـ ؟")).isFalse();
        assertThat(CleanText.hasWords("\u200F\u200F\u064B")).isFalse();
        assertThat(CleanText.hasWords("الما مقطوع 😡")).isTrue();
        assertThat(CleanText.hasWords("ⴰⵎⴰⵏ")).isTrue();
    }

    @Test
    void countsAnEmojiOnce() {
        assertThat(CleanText.length("a😀ب")).isEqualTo(3);
    }
}
