package ma.chikaya.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.BundledMessages;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** A paper printed in black and white and photographed by a cheap telephone, askew and in bad light, still scans. */
class PhotographedTest {

    private static final int DPI = 300;
    private static final int SHOT = 800;
    private static final long[] SEEDS = {7, 20261126, 90210};

    private final Papers papers = new Papers(new BundledMessages());

    @Test
    void theSealOfAReceiptScansFromAPhotograph() throws Exception {
        Receipt receipt = Samples.receipt();
        try (PdfReader paper = PdfReader.read(out -> papers.receipt(receipt, out))) {
            assertThat(paper.pages()).isEqualTo(1);
            scans(paper, 1, receipt.seal());
        }
    }

    @Test
    void theSealOfALetterScansFromAPhotograph() throws Exception {
        for (Language language : new Language[] {Language.AR, Language.FR}) {
            AnswerLetter letter = Samples.sealedLetter(language);
            try (PdfReader paper = PdfReader.read(out -> papers.answerLetter(letter, out))) {
                scans(paper, paper.pages(), letter.letter().seal());
            }
        }
    }

    private static void scans(PdfReader paper, int page, @org.jspecify.annotations.Nullable URI seal)
            throws IOException {
        BufferedImage printed = new PDFRenderer(paper.document()).renderImageWithDPI(page - 1, DPI, ImageType.BINARY);
        Frame frame = find(printed, String.valueOf(seal));
        for (long seed : SEEDS) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            for (double degrees : new double[] {7, -7, 97, 187}) {
                assertThat(scan(printed, frame, degrees, random))
                        .as("seed %s, turned by %s", seed, degrees)
                        .isEqualTo(String.valueOf(seal));
            }
        }
    }

    /** Where somebody points the camera: the middle of a code, and its width. */
    private record Frame(double x, double y, double side) {}

    private static Frame find(BufferedImage page, String wanted) {
        // Each part of the page by itself, as two codes at once are not read.
        for (int top = 0; top < page.getHeight(); top += page.getHeight() / 12) {
            int height = Math.min(page.getHeight() / 3, page.getHeight() - top);
            try {
                Result found = decode(page.getSubimage(0, top, page.getWidth(), height));
                if (!found.getText().equals(wanted)) continue;
                ResultPoint[] points = found.getResultPoints();
                double width = ResultPoint.distance(points[1], points[2]);
                return new Frame(
                        (points[0].getX() + points[2].getX()) / 2.0,
                        top + (points[0].getY() + points[2].getY()) / 2.0,
                        width);
            } catch (ReaderException elsewhere) {
                // Not in this part: the next one.
            }
        }
        throw new AssertionError("the seal is not on the page");
    }

    /** A square picture around the code: turned, in perspective, blurred, in grey light from one side, with noise. */
    private static BufferedImage photograph(BufferedImage page, Frame frame, double turn, RandomGenerator random) {
        double[] grey = new double[SHOT * SHOT];
        double scale = frame.side() * 1.7 / SHOT;
        double across = random.nextDouble(-0.06, 0.06);
        double along = random.nextDouble(-0.06, 0.06);
        for (int y = 0; y < SHOT; y++) {
            for (int x = 0; x < SHOT; x++) {
                double u = x - SHOT / 2.0;
                double v = y - SHOT / 2.0;
                // Held askew: the far edge of the paper is up to 12 % smaller than the near one.
                double depth = 1 + (across * u + along * v) / (SHOT / 2.0);
                double px = (u * Math.cos(turn) - v * Math.sin(turn)) * scale / depth + frame.x();
                double py = (u * Math.sin(turn) + v * Math.cos(turn)) * scale / depth + frame.y();
                double light = 0.72 + 0.2 * x / SHOT;
                grey[y * SHOT + x] = light * (40 + sample(page, px, py) * 190) + random.nextGaussian() * 9;
            }
        }
        BufferedImage photograph = new BufferedImage(SHOT, SHOT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 1; y < SHOT - 1; y++) {
            for (int x = 1; x < SHOT - 1; x++) {
                photograph.getRaster().setSample(x, y, 0, (int) Math.clamp(blurred(grey, x, y), 0, 255));
            }
        }
        return photograph;
    }

    private static double blurred(double[] grey, int x, int y) {
        double sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                sum += grey[(y + dy) * SHOT + x + dx] * (2 - Math.abs(dx)) * (2 - Math.abs(dy));
            }
        }
        return sum / 16;
    }

    /** How white the paper is at a point, between 0 and 1, over the four printed dots around it. */
    private static double sample(BufferedImage page, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        return dot(page, left, top) * (1 - right) * (1 - down)
                + dot(page, left + 1, top) * right * (1 - down)
                + dot(page, left, top + 1) * (1 - right) * down
                + dot(page, left + 1, top + 1) * right * down;
    }

    private static double dot(BufferedImage page, int x, int y) {
        if (x < 0 || y < 0 || x >= page.getWidth() || y >= page.getHeight()) return 0.5;
        return (page.getRGB(x, y) & 0xFF) / 255.0;
    }

    /** A telephone looks again and again while a hand holds it, never twice alike. */
    private static String scan(BufferedImage page, Frame frame, double degrees, RandomGenerator random) {
        for (int look = 0; look < 10; look++) {
            double turn = Math.toRadians(degrees + random.nextDouble(-2, 2));
            try {
                return decode(photograph(page, frame, turn, random)).getText();
            } catch (ReaderException again) {
                // Blurred this time: another look.
            }
        }
        return "not read";
    }

    private static Result decode(BufferedImage image) throws ReaderException {
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
                        Map.of(DecodeHintType.TRY_HARDER, true));
    }
}
