package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void keepsOrdinaryNamesInEveryScript() {
        for (String name :
                new String[] {"فاتورة الماء.pdf", "Réclamation n° 3.docx", "ⵜⴰⴱⵔⴰⵜ.txt", "صورة (1).jpg", "a.b.c.pdf"}) {
            assertThat(FileNames.clean(name)).isEqualTo(name);
        }
    }

    @Test
    void takesPathsAndTricksAway() {
        assertThat(FileNames.clean("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.clean("C:\\Users\\Fatima\\scan.pdf")).isEqualTo("scan.pdf");
        assertThat(FileNames.clean("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
        assertThat(FileNames.clean("a\u2066b\u200Fc\u061Cd.pdf")).isEqualTo("abcd.pdf");
        assertThat(FileNames.clean("a\0\r\nSet-Cookie: x.pdf")).isEqualTo("a Set-Cookie_ x.pdf");
        assertThat(FileNames.clean("....")).isEqualTo("piece");
        assertThat(FileNames.clean("")).isEqualTo("piece");
        assertThat(FileNames.clean("/")).isEqualTo("piece");
        assertThat(FileNames.clean(".htaccess")).isEqualTo("htaccess");
        assertThat(FileNames.clean("a\"b<c>.pdf ")).isEqualTo("a_b_c_.pdf");
        assertThat(FileNames.clean("x\uD800y.pdf")).isEqualTo("xy.pdf");
    }

    @Test
    void givesTheEndingOfTheTrueType() {
        assertThat(FileNames.withEnding("x.exe", FileType.PDF)).isEqualTo("x.pdf");
        assertThat(FileNames.withEnding("x.php.jpg", FileType.PNG)).isEqualTo("x.png");
        assertThat(FileNames.withEnding("version 1.2", FileType.PDF)).isEqualTo("version 1.2.pdf");
        assertThat(FileNames.withEnding("X.JPEG", FileType.JPEG)).isEqualTo("X.JPEG");
        assertThat(FileNames.withEnding("pdf", FileType.PDF)).isEqualTo("pdf.pdf");
        assertThat(FileNames.withEnding("jpg.html", FileType.JPEG)).isEqualTo("jpg.jpg");
    }

    @Test
    void staysShortEnoughForEveryFileSystemWhateverComes() {
        long seed = 7;
        List<FileType> types = List.of(FileType.values());
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String[] pieces = {"ماء", "ⵜⴰ", "é", "😀", "/", "\\", ".", " ", "\u202E", "pdf", "exe", "\0", "x"};
        for (int round = 0; round < 2000; round++) {
            StringBuilder name = new StringBuilder();
            int length = random.nextInt(round % 50 == 0 ? 3000 : 20);
            for (int i = 0; i < length; i++) name.append(pieces[random.nextInt(pieces.length)]);
            FileType type = types.get(random.nextInt(types.size()));
            String result = FileNames.withEnding(FileNames.clean(name.toString()), type);
            assertThat(result)
                    .as("seed %s round %s", seed, round)
                    .isNotBlank()
                    .doesNotContain("/", "\\", "\0", "\u202E")
                    .doesNotStartWith(".");
            assertThat(result.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(210);
            assertThat(type.hasExtension(
                            result.substring(result.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT)))
                    .isTrue();
        }
    }
}
