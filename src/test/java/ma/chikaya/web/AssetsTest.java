package ma.chikaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.chikaya.kernel.Language;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    @Test
    void theStyleSheetKeepsItsBudget() throws IOException {
        assertThat(served("chikaya.css").length + served("fonts.css").length).isGreaterThan(10_000);
        assertThat(served(Assets.path("chikaya.css") + ".gz").length).isLessThan(12 * 1024);
        assertThat(served(Assets.path("chikaya.css") + ".br").length).isLessThan(12 * 1024);
    }

    @Test
    void theFontsOfAnArabicPageKeepTheirBudget() throws IOException {
        int weight = 0;
        for (String font : List.of("arabic-400", "arabic-600", "codes-400", "codes-600", "latin-400", "latin-600")) {
            weight += served("chikaya-sans-" + font + ".woff2").length;
        }
        assertThat(weight).isLessThan(56 * 1024);
        assertThat(served("chikaya-tifinagh-400.woff2").length).isLessThan(7 * 1024);
    }

    @Test
    void noTwoFontsClaimTheSameLetter() throws IOException {
        String faces = new String(served("fonts.css"), StandardCharsets.UTF_8);
        var ranges =
                Pattern.compile("font-weight:400[^}]*unicode-range:([^}]*)").matcher(faces);
        Set<Integer> claimed = new HashSet<>();
        int fonts = 0;
        for (; ranges.find(); fonts++) {
            for (String range : ranges.group(1).split(",", -1)) {
                String[] ends = range.substring(2).split("-", -1);
                for (int code = Integer.parseInt(ends[0], 16);
                        code <= Integer.parseInt(ends[ends.length - 1], 16);
                        code++) {
                    assertThat(claimed.add(code)).as("U+%x", code).isTrue();
                }
            }
        }
        assertThat(fonts).isEqualTo(4);
        assertThat("شكاية ڭلميم أݣادير گ پ ڤ ڨ؟ 0–9 Éléphant œuvre ⵜⴰⵎⴰⵣⵉⵖⵜ ⴳⵯ".codePoints())
                .allSatisfy(c -> assertThat(claimed).contains(c));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 600})
    void papersShapeArabicWithOneFont(int weight) throws IOException {
        try (TrueTypeFont font = new TTFParser()
                .parse(new RandomAccessReadBuffer(AssetsTest.class
                        .getResourceAsStream("/fonts/chikaya-sans-" + weight + ".ttf")
                        .readAllBytes()))) {
            assertThat(font.getNaming().getFontFamily()).isEqualTo("Chikaya Sans");
            var characters = font.getUnicodeCmapLookup();
            // Every form of the Arabic alphabet, lam-alef, the letters of Moroccan names, Latin and its digits.
            for (int form = 0xfe80; form <= 0xfefc; form++)
                assertThat(characters.getGlyphId(form)).isPositive();
            for (int form : new int[] {0xfb56, 0xfb59, 0xfb6a, 0xfb92, 0xfbd3, 0xfbd4, 0xfbd5, 0xfbd6}) {
                assertThat(characters.getGlyphId(form)).as("U+%x", form).isPositive();
            }
            "0123456789 Récépissé «°»,."
                    .codePoints()
                    .forEach(c -> assertThat(characters.getGlyphId(c)).isPositive());
            assertThat(font.getGlyph()
                            .getGlyph(characters.getGlyphId('A'))
                            .getPath()
                            .getBounds()
                            .height)
                    .isPositive();
            assertThat(font.getAdvanceWidth(characters.getGlyphId('A'))).isBetween(400, 900);
        }
    }

    @Test
    void noServedFontKeepsAReservedName() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/assets"))) {
            for (Path font :
                    files.filter(file -> file.toString().endsWith(".ttf")).toList()) {
                assertThat(new String(Files.readAllBytes(font), StandardCharsets.UTF_16BE))
                        .doesNotContain("Plex");
                assertThat(new String(Files.readAllBytes(font), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Plex");
            }
        }
        assertThat(new String(served("/assets/OFL-chikaya-sans.txt"), StandardCharsets.UTF_8))
                .contains("SIL OPEN FONT LICENSE");
    }

    @Test
    void everyIconAndAssetNamedInATemplateOrInCodeExists() throws IOException {
        Pattern icons = Pattern.compile("(?:Icons\\.(?:of|flip)\\(|\\bicon = )\"([^\"]+)\"");
        Pattern assets = Pattern.compile("\\.asset\\(\"([^\"]+)\"\\)");
        int seen = 0;
        for (Path folder : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    for (var icon = icons.matcher(text); icon.find(); seen++) {
                        assertThat(Icons.has(icon.group(1)))
                                .as("%s in %s", icon.group(1), file)
                                .isTrue();
                    }
                    for (var asset = assets.matcher(text); asset.find(); ) Assets.path(asset.group(1));
                }
            }
        }
        assertThat(seen).isGreaterThan(10);
        for (Language language : Language.values())
            assertThat(Assets.firstFont(language)).endsWith(".woff2");
    }

    private static byte[] served(String name) throws IOException {
        String path = name.startsWith("/") ? name : Assets.path(name);
        try (var file = AssetsTest.class.getResourceAsStream("/static" + path)) {
            assertThat(file).as(path).isNotNull();
            return file.readAllBytes();
        }
    }
}
