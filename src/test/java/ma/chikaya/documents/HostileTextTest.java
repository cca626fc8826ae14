package ma.chikaya.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import ma.chikaya.platform.BundledMessages;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class HostileTextTest {

    private static final long SEED = 20261122;

    private final Papers papers = new Papers(new BundledMessages());

    @Test
    void markupIsShownAsItWasTyped() throws IOException {
        String markup = "<b>x</b> & <script>alert('1')</script> \"${7*7}\" <!-- -->";
        try (PdfReader receipt = receipt(markup, markup)) {
            assertThat(receipt.text()).contains(markup);
            assertThat(receipt.document().getDocumentCatalog().getOpenAction()).isNull();
            assertThat(receipt.document().getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    void markupCannotClaimTheTemplatesOwnObjects() throws IOException {
        String object = "<object type=\"chikaya/qr\" data-text=\"https://evil.example\"></object>";
        try (PdfReader receipt = receipt(object, "</td></tr></table>")) {
            assertThat(receipt.text()).contains("https://evil.example", "</td></tr></table>");
        }
    }

    @Test
    void aCombiningMarkAfterTheMarkupDoesNotMeltIntoIt() throws IOException {
        // In Unicode > followed by U+0338 is one character with it, which would swallow the end of a tag.
        try (PdfReader receipt = receipt("\u0338abc", "\u0338عبد")) {
            assertThat(receipt.text()).contains("abc");
        }
    }

    @Test
    void nothingRunsOutOfThePage() throws IOException {
        String word = "Aaaaaaaaaabbbbbbbbbbcccccccccc".repeat(12);
        try (PdfReader receipt = receipt(word, "مممممممممم".repeat(30))) {
            for (TextPosition glyph : receipt.glyphs()) {
                assertThat(glyph.getXDirAdj()).isGreaterThan(20);
                assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj()).isLessThan(575);
            }
            assertThat(receipt.text().chars().filter(c -> c == 'b').count()).isGreaterThanOrEqualTo(75);
        }
    }

    @Test
    void theReceiptIsOnePageHoweverMuchWasWritten() throws IOException {
        try (PdfReader receipt = receipt("سطر طويل من نص الشكاية 😡 ".repeat(400), "محمد ".repeat(100))) {
            assertThat(receipt.pages()).isEqualTo(1);
            assertThat(receipt.text()).contains("…");
        }
    }

    @Test
    void emojiControlsAndOtherScriptsAreSaidByAWord() throws IOException {
        try (PdfReader receipt =
                receipt("A😡😡👨‍👩‍👧B\u0000\u0007C\u202EDCBA\u202C 中文 ✅", "ⵎⴰⵙⵙⴰ ⵜⵉⵣⵏⵉⵜ Łukasz Tiẓnit")) {
            assertThat(receipt.text()).contains("A[symbole]BCDCBA [symbole]", "ⵎⴰⵙⵙⴰ ⵜⵉⵣⵏⵉⵜ Łukasz Tiẓnit");
        }
    }

    @Test
    void anyTextGivesAPaper() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<int[]> blocks = List.of(
                new int[] {0x0, 0x7F},
                new int[] {0x80, 0x24F},
                new int[] {0x300, 0x36F},
                new int[] {0x600, 0x6FF},
                new int[] {0x2000, 0x206F},
                new int[] {0x2D30, 0x2D7F},
                new int[] {0xD800, 0xDFFF},
                new int[] {0xFB50, 0xFEFF},
                new int[] {0xFFF0, 0xFFFF},
                new int[] {0x1F600, 0x1F64F});
        for (int round = 0; round < 5; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 400; i++) {
                int[] block = blocks.get(random.nextInt(blocks.size()));
                text.appendCodePoint(block[0] + random.nextInt(block[1] - block[0] + 1));
            }
            try (PdfReader receipt = receipt(text.toString(), text.substring(0, 60))) {
                assertThat(receipt.text())
                        .as("round %s of seed %s", round, SEED)
                        .contains(Samples.CODE.display());
            }
        }
    }

    private PdfReader receipt(String subject, String person) throws IOException {
        return PdfReader.read(out -> papers.receipt(Samples.receipt(false, person, subject, false), out));
    }
}
