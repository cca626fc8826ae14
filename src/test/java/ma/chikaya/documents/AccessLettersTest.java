package ma.chikaya.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.BundledMessages;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.Test;

class AccessLettersTest {

    private final Papers papers = new Papers(new BundledMessages());

    @Test
    void eachLetterHasAPageOfItsOwnAndTheSlipNamesAllReceivers() throws Exception {
        try (PdfReader paper = PdfReader.read(out -> papers.accessLetters(letters(3), out))) {
            assertThat(paper.pages()).isEqualTo(4);
            for (int i = 1; i <= 3; i++) {
                assertThat(paper.page(i))
                        .contains("abcd-efgh-jkm" + (i + 1), "n" + i + "@commune.ma", "https://chikaya.ma/invitation")
                        .doesNotContain("abcd-efgh-jkm" + (i % 3 + 2));
            }
            assertThat(paper.page(4)).doesNotContain("abcd-efgh").contains("3");
            assertThat(paper.text()).contains("نعيمة", "جماعة تيزنيت", "دجنبر", "سري");
            assertThat(paper.qr(1, ImageType.RGB).getText()).isEqualTo("https://chikaya.ma/invitation");
        }
    }

    @Test
    void theLongestNamesStayOnOnePage() throws IOException {
        AccessLetters.Letter longest = new AccessLetters.Letter(
                new LocalText("ن".repeat(60) + " " + "ع".repeat(59), "N".repeat(120)),
                new LocalText("جماعة ".repeat(12), "Commune ".repeat(12)),
                "مستخدم الوحدة المكلفة بالشكايات، مشرف، عون مصلحة، عون الاستقبال",
                "x".repeat(64) + "@" + "y".repeat(60) + ".ma",
                "abcd-efgh-jkmn",
                LocalDate.of(2026, 12, 7));
        AccessLetters paper = new AccessLetters(
                true,
                LocalDate.of(2026, 11, 23).atTime(10, 0),
                URI.create("https://chikaya.ma/invitation"),
                List.of(longest));
        try (PdfReader read = PdfReader.read(out -> papers.accessLetters(paper, out))) {
            assertThat(read.pages()).isEqualTo(2);
        }
    }

    private static AccessLetters letters(int count) {
        List<AccessLetters.Letter> letters = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            letters.add(new AccessLetters.Letter(
                    new LocalText("نعيمة بنعلي", "Naima Benali"),
                    new LocalText("جماعة تيزنيت", "Commune de Tiznit"),
                    "مشرف",
                    "n" + i + "@commune.ma",
                    "abcd-efgh-jkm" + (i + 1),
                    LocalDate.of(2026, 12, 7)));
        }
        return new AccessLetters(
                false, LocalDate.of(2026, 11, 23).atTime(10, 0), URI.create("https://chikaya.ma/invitation"), letters);
    }
}
