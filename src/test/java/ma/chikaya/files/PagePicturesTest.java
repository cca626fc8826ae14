package ma.chikaya.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import ma.chikaya.ChikayaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photographs as pages: upright, small, and nothing else of what a camera sends. */
@ChikayaTest
class PagePicturesTest {

    @Autowired
    StoredFiles files;

    @Autowired
    PagePictures pictures;

    /** A red corner is at the top, at the start, whichever way the telephone was held. */
    @Test
    void everyOrientationIsTurnedUpright() throws IOException {
        int[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {0, 1}, {1, 1}, {1, 0}};
        for (int orientation = 1; orientation <= 8; orientation++) {
            int[] red = corners[orientation - 1];
            BufferedImage lying = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = lying.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, 600, 400);
            pen.setColor(Color.RED);
            pen.fillRect(red[0] * 500, red[1] * 300, 100, 100);
            pen.dispose();
            PagePicture page = page(turned(jpeg(lying), orientation));
            BufferedImage upright = ImageIO.read(new ByteArrayInputStream(page.jpeg()));
            boolean lies = orientation >= 5;
            assertThat(page.width()).as("orientation %s", orientation).isEqualTo(lies ? 400 : 600);
            assertThat(page.height()).isEqualTo(lies ? 600 : 400);
            Color corner = new Color(upright.getRGB(40, 40));
            assertThat(corner.getRed() - corner.getBlue())
                    .as("orientation %s", orientation)
                    .isGreaterThan(150);
        }
    }

    @Test
    void aPageIsSmallWhateverItShowsAndWhatIsNoPictureIsNoPage() throws IOException {
        BufferedImage noise = new BufferedImage(2_100, 1_500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        int[] row = new int[2_100];
        for (int y = 0; y < 1_500; y++) {
            for (int x = 0; x < row.length; x++) row[x] = random.nextInt();
            noise.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        PagePicture page = page(jpeg(noise));
        assertThat(page.jpeg().length).isLessThanOrEqualTo(PagePictures.MOST_BYTES);
        assertThat(page.width()).isLessThanOrEqualTo(2_000);
        assertThat(page.thumb().length).isLessThan(40_000);
        assertThat(pictures.find(stored("paper.pdf", Samples.pdf()))).isEmpty();
    }

    private PagePicture page(byte[] jpeg) {
        return pictures.find(stored("IMG.jpg", jpeg)).orElseThrow();
    }

    private StoredFile stored(String name, byte[] content) {
        return files.store(Owner.draft(UUID.randomUUID()), name, new ByteArrayInputStream(content))
                .get();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private static byte[] turned(byte[] jpeg, int orientation) {
        return Samples.turned(jpeg, orientation, ByteOrder.BIG_ENDIAN);
    }
}
