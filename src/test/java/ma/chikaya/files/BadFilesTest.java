package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadFilesTest {

    @TempDir
    Path folder;

    private Receiver receiver;

    @BeforeEach
    void receiver() {
        receiver = new Receiver(folder);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        assertThat(receiver.leftBehind()).isZero();
    }

    @Test
    void refusesAnEmptyFile() throws Exception {
        assertThat(receiver.refusal("a.jpg", new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refusesTwentyFiveMegabytesWithoutReadingThemAll() throws Exception {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 'x');
                read[0] += length;
                return length;
            }
        };
        assertThatThrownBy(() -> receiver.receive("a.txt", endless))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(Reason.LARGE));
        assertThat(read[0]).isBetween(StoredFiles.MAX_BYTES, StoredFiles.MAX_BYTES + (1 << 16));
        assertThat(receiver.refusal("a.jpg", Samples.join(Samples.jpeg(), new byte[25 << 20])))
                .isEqualTo(Reason.LARGE);
    }

    @Test
    void takesTwentyMegabytesExactly() throws Exception {
        byte[] text = new byte[(int) StoredFiles.MAX_BYTES];
        Arrays.fill(text, (byte) 'a');
        assertThat(receiver.refusal("a.txt", text)).isNull();
        assertThat(receiver.refusal("a.txt", Samples.join(text, Samples.latin("a"))))
                .isEqualTo(Reason.LARGE);
    }

    @Test
    void leavesNothingOfAnUploadCutHalfWay() {
        byte[] half = Arrays.copyOf(Samples.jpeg(), Samples.jpeg().length / 2);
        InputStream cut = new FilterInputStream(new ByteArrayInputStream(half)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int count = super.read(into, offset, length);
                if (count < 0) throw new IOException("connection reset");
                return count;
            }
        };
        assertThatThrownBy(() -> receiver.receive("a.jpg", cut))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.reason()).isEqualTo(Reason.INTERRUPTED));
    }

    @Test
    void refusesCutAndBrokenFiles() throws Exception {
        Map<String, byte[]> whole = new LinkedHashMap<>();
        whole.put("a.jpg", Samples.jpeg());
        whole.put("a.png", Samples.image("png", 40, 30));
        whole.put("a.gif", Samples.image("gif", 40, 30));
        whole.put("a.webp", Arrays.copyOf(Samples.webp(1), Samples.webp(1).length - Samples.SECRET.length()));
        whole.put("a.docx", Samples.docx());
        whole.put("a.pdf", Samples.pdf());
        whole.put("a.mp4", Samples.isoMedia("mp42", "vide"));
        for (var file : whole.entrySet()) {
            byte[] bytes = file.getValue();
            assertThat(receiver.refusal(file.getKey(), bytes)).as(file.getKey()).isNull();
            int cut = file.getKey().equals("a.pdf") ? bytes.length / 2 : bytes.length - 3;
            assertThat(receiver.refusal(file.getKey(), Arrays.copyOf(bytes, cut)))
                    .as("cut " + file.getKey())
                    .isEqualTo(Reason.DAMAGED);
        }
        byte[] flipped = Samples.image("png", 40, 30);
        flipped[60] ^= 0x55;
        assertThat(receiver.refusal("a.png", flipped)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesZipBombs() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) entries.put("word/media/" + i, new byte[50 << 20]);
        entries.put("[Content_Types].xml", contentTypes());
        assertThat(receiver.refusal("a.docx", Samples.zip(entries))).isEqualTo(Reason.BOMB);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 11_000; i++) many.put("word/" + i, new byte[0]);
        many.put("[Content_Types].xml", contentTypes());
        assertThat(receiver.refusal("a.docx", Samples.zip(many))).isEqualTo(Reason.BOMB);
        assertThat(receiver.refusal("a.docx", Samples.zip(Map.of("[Content_Types].xml", new byte[2 << 20]))))
                .isEqualTo(Reason.BOMB);
    }

    @Test
    void refusesPicturesThatUnfoldBeyondMemory() throws Exception {
        byte[] png = Samples.image("png", 40, 30);
        byte[] header = Samples.slice(png, 16, 29);
        System.arraycopy(Samples.int32(60_000), 0, header, 0, 4);
        System.arraycopy(Samples.int32(60_000), 0, header, 4, 4);
        byte[] bomb = Samples.join(
                Samples.slice(png, 0, 8), Samples.chunk("IHDR", header), Samples.slice(png, 33, png.length));
        assertThat(receiver.refusal("a.png", bomb)).isEqualTo(Reason.BOMB);
    }

    @Test
    void refusesAPictureThatAsksToBeBlankedForHours() throws Exception {
        byte[] brands = Samples.box("ftyp", Samples.latin("heic\0\0\0\0mif1heic"));
        byte[] infos = Samples.box(
                "iinf",
                Samples.bytes(0, 0, 0, 0, 0, 1),
                Samples.box("infe", Samples.bytes(2, 0, 0, 1, 0, 2, 0, 0), Samples.latin("Exif\0")));
        // one item in 65,535 places of no told length, each to the end of the file
        byte[] places =
                Samples.box("iloc", Samples.bytes(0, 0, 0, 0, 0, 0x40, 0, 1, 0, 2, 0, 0, 0, 0, 1, 0, 0xFF, 0xFF));
        byte[] picture = Samples.join(
                brands,
                Samples.box("meta", Samples.bytes(0, 0, 0, 0), infos, places),
                Samples.box("mdat", new byte[100_000]));
        assertThat(receiver.refusal("a.heic", picture)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesAnEntryThatClimbsOutOfItsDocument() throws Exception {
        assertThat(receiver.refusal(
                        "a.docx",
                        Samples.ooxml("wordprocessingml.document.main+xml", Map.of("word/../../../etc/cron.d/x", "x"))))
                .isEqualTo(Reason.DAMAGED);
    }

    /** Whatever bytes come, the answer is a file or a refusal, never an error. */
    @Test
    void answersEveryBrokenFileWithARefusal() throws Exception {
        long seed = 20261123;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[][] samples = {
            Samples.photograph(6),
            Samples.png(6),
            Samples.gif(),
            Samples.webp(6),
            Samples.heic(),
            Samples.docx(),
            Samples.compound("Root Entry", "WordDocument"),
            Samples.webm("webm", 1, 2),
            Samples.opus(),
            Samples.mp3(),
            Samples.aac(),
            Samples.wav(),
            Samples.isoMedia("3gp4", "soun", "vide"),
            Samples.pdf()
        };
        for (int round = 0; round < 700; round++) {
            byte[] bytes = samples[round % samples.length].clone();
            int changes = 1 + random.nextInt(6);
            for (int i = 0; i < changes; i++)
                bytes[random.nextInt(Math.min(bytes.length, 700))] = (byte) random.nextInt();
            if (random.nextInt(4) == 0) bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            try {
                receiver.refusal("a.bin", bytes);
            } catch (RuntimeException | IOException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    private static byte[] contentTypes() {
        return Samples.latin("<Override ContentType=\"application/vnd.openxmlformats-officedocument."
                + "wordprocessingml.document.main+xml\"/>");
    }
}
