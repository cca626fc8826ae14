package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureMetadataTest {

    @TempDir
    Path folder;

    private Receiver receiver;

    @BeforeEach
    void receiver() {
        receiver = new Receiver(folder);
    }

    @Test
    void takesPlaceAndDeviceFromAPhotographAndKeepsItsPictureAndOrientation() throws Exception {
        for (int orientation = 1; orientation <= 8; orientation++) {
            byte[] kept =
                    receiver.receive("a.jpg", Samples.photograph(orientation)).bytes();
            String text = latin(kept);
            tellsNothing(kept);
            assertThat(text)
                    .doesNotContain("xmpmeta")
                    .doesNotContain("Photoshop")
                    .doesNotContain("MPF");
            assertThat(text).contains("ICC_PROFILE\0\u0001\u0001profile");
            int exif = text.indexOf("Exif\0\0");
            assertThat(exif < 0 ? 1 : Orientation.read(kept, exif + 6)).isEqualTo(orientation);
            assertThat(kept).endsWith(0xFF, 0xD9);
            samePicture(kept, Samples.jpeg());
        }
    }

    @Test
    void takesTextFromAPngAndKeepsItsPictureAndOrientation() throws Exception {
        byte[] kept = receiver.receive("a.png", Samples.png(8)).bytes();
        tellsNothing(kept);
        assertThat(latin(kept)).doesNotContain("tEXt").doesNotContain("iTXt").doesNotContain("tIME");
        assertThat(Orientation.read(kept, latin(kept).indexOf("eXIf") + 4)).isEqualTo(8);
        samePicture(kept, Samples.image("png", 40, 30));
        assertThat(latin(receiver.receive("a.png", Samples.png(1)).bytes())).doesNotContain("eXIf");
    }

    @Test
    void takesCommentsFromAGifAndKeepsItMoving() throws Exception {
        byte[] kept = receiver.receive("a.gif", Samples.gif()).bytes();
        tellsNothing(kept);
        assertThat(latin(kept)).contains("NETSCAPE2.0").doesNotContain("XMP");
        samePicture(kept, Samples.image("gif", 20, 20));
    }

    @Test
    void takesExifAndXmpFromAWebpAndSetsItsHeaderRight() throws Exception {
        byte[] kept = receiver.receive("a.webp", Samples.webp(6)).bytes();
        tellsNothing(kept);
        ByteBuffer riff = ByteBuffer.wrap(kept).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(riff.getInt(4)).isEqualTo(kept.length - 8);
        assertThat(kept[20]).as("Exif flag alone").isEqualTo((byte) 0x08);
        assertThat(Orientation.read(kept, latin(kept).indexOf("EXIF") + 8)).isEqualTo(6);
        byte[] upright = receiver.receive("a.webp", Samples.webp(1)).bytes();
        assertThat(upright[20]).isZero();
        assertThat(ByteBuffer.wrap(upright).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(upright.length - 8);
        assertThat(latin(upright)).contains("VP8L").doesNotContain("EXIF");
    }

    @Test
    void overwritesTheItemsOfAHeicWhereTheyStand() throws Exception {
        byte[] original = Samples.heic();
        byte[] kept = receiver.receive("a.heic", original).bytes();
        tellsNothing(kept);
        assertThat(latin(kept))
                .contains("coded picture")
                .doesNotContain("xmpmeta")
                .doesNotContain("SEFT");
        assertThat(latin(kept).indexOf("coded picture"))
                .isEqualTo(latin(original).indexOf("coded picture"));
    }

    @Test
    void takesThePlaceFromFilmsWithoutMovingAByte() throws Exception {
        byte[] original = Samples.isoMedia("qt  ", "vide", "soun");
        byte[] kept = receiver.receive("a.mov", original).bytes();
        tellsNothing(kept);
        assertThat(kept).hasSameSizeAs(original);
        assertThat(latin(kept)).contains("coded sound and picture");
    }

    private static void tellsNothing(byte[] kept) {
        assertThat(latin(kept))
                .doesNotContain("30.4278N")
                .doesNotContain("Galaxy")
                .doesNotContain("Fatima");
    }

    private static void samePicture(byte[] kept, byte[] original) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(kept));
        BufferedImage two = ImageIO.read(new ByteArrayInputStream(original));
        assertThat(one.getWidth()).isEqualTo(two.getWidth());
        int[] first = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        int[] second = two.getRGB(0, 0, two.getWidth(), two.getHeight(), null, 0, two.getWidth());
        assertThat(first).isEqualTo(second);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
