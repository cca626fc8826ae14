package ma.chikaya.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Where letters and numbers stand on the line, as a reader of both scripts expects them. */
class DirectionTest {

    @Test
    void anArabicPhraseInAFrenchLineKeepsItsOrderAndItsNumber() throws IOException {
        try (PdfReader line = line("ltr", "Voir باب 12 سوق ici")) {
            assertThat(line.left("V")).isLessThan(line.left("ﺳ"));
            assertThat(line.left("ﺳ")).isLessThan(line.left("1"));
            assertThat(line.left("1")).isLessThan(line.left("2"));
            assertThat(line.left("2")).isLessThan(line.left("ﺑ"));
            assertThat(line.left("ﺑ")).isLessThan(line.left("c"));
        }
    }

    @Test
    void aFrenchPhraseInAnArabicLineKeepsItsOrder() throws IOException {
        try (PdfReader line = line("rtl", "باب Rue 12 Annahda سوق")) {
            assertThat(line.left("ﺳ")).isLessThan(line.left("R"));
            assertThat(line.left("R")).isLessThan(line.left("1"));
            assertThat(line.left("1")).isLessThan(line.left("A"));
            assertThat(line.left("A")).isLessThan(line.left("ﺑ"));
        }
    }

    @Test
    void groupsOfATelephoneNumberAreNotReversedInArabic() throws IOException {
        try (PdfReader line = line("rtl", "اتصل +987 65 43 الآن")) {
            assertThat(line.left("+")).isLessThan(line.left("9"));
            assertThat(line.left("9")).isLessThan(line.left("6"));
            assertThat(line.left("6")).isLessThan(line.left("4"));
        }
    }

    @Test
    void bracketsOpenTowardsTheText() throws IOException {
        try (PdfReader line = line("rtl", "(باب)")) {
            assertThat(line.left("(")).isLessThan(line.left(")"));
        }
    }

    @Test
    void lettersAreJoinedAndVowelsSitOnThem() {
        ArabicText arabic = new ArabicText();
        assertThat(arabic.shapeText("سلام")).isEqualTo("ﺳﻼﻡ");
        assertThat(arabic.shapeText("ڭلميم سڭس أڭ مڭ ݣ")).isEqualTo("ﯕﻠﻤﻴﻢ ﺳﯖﺲ ﺃﯓ ﻣﯔ ﯓ");
        assertThat(arabic.shapeText("ڤيلا")).isEqualTo("ﭬﻴﻼ");
        assertThat(arabic.shapeText("بِنْ")).isEqualTo("ﺑ\u0650ﻦ\u0652");
        assertThat(arabic.shapeText("مدَّ")).isEqualTo("ﻣﺪ\uFC60");
        assertThat(arabic.shapeText("مدَّ")).isEqualTo(arabic.shapeText("مد\u0651\u064E"));
    }

    @Test
    void aParagraphTakesTheDirectionOfItsFirstLetter() {
        assertThat(Prose.of("12 باب Rue\n\nRue باب\n2026", "rtl"))
                .containsExactly(new Prose("12 باب Rue", "rtl"), new Prose("Rue باب", "ltr"), new Prose("2026", "rtl"));
    }

    private static PdfReader line(String direction, String text) throws IOException {
        String side = direction.equals("rtl") ? "right" : "left";
        String page = "<html lang=\"ar\" dir=\"" + direction
                + "\"><head><title>t</title><meta name=\"subject\" content=\"s\"/>"
                + "<style>" + Styles.SHEET + "</style></head><body><p dir=\"" + direction + "\" class=\"" + side + "\">"
                + text + "</p></body></html>";
        return PdfReader.read(out -> new Pdf("t", LocalDateTime.parse("2026-11-22T14:05:00"), "رمز").write(page, out));
    }
}
