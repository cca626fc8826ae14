package ma.chikaya.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Test
    void holdsTheAddressAtLevelM() throws Exception {
        Result read = decode(drawn(Samples.ADDRESS.toString()));
        assertThat(read.getText()).isEqualTo(Samples.ADDRESS.toString());
        assertThat(read.getResultMetadata()).containsEntry(ResultMetadataType.ERROR_CORRECTION_LEVEL, "M");
    }

    @Test
    void isAtLeastThirtyMillimetresWithItsQuietZoneOfFour() {
        for (String content : new String[] {"1", "https://chikaya.ma/t", Samples.ADDRESS.toString()}) {
            Rectangle2D dark = Qr.shape(content, 42).getBounds2D();
            double module = dark.getX() / 4;
            assertThat(dark.getWidth()).isGreaterThanOrEqualTo(30);
            assertThat(42 - dark.getMaxX()).isCloseTo(4 * module, org.assertj.core.data.Offset.offset(1e-6));
            assertThat(dark.getY()).isCloseTo(4 * module, org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void theElementForPagesPassesAStrictPolicyAndReadsTheSame() throws Exception {
        String svg = Qr.svg("https://chikaya.ma/t/<script>&\"'");
        assertThat(svg).doesNotContain("style", "script", "onload", "&").startsWith("<svg class=\"qr\"");
        BufferedImage image = new BufferedImage(800, 800, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D page = image.createGraphics();
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, 800, 800);
        page.setColor(Color.BLACK);
        Matcher runs = RUN.matcher(svg);
        while (runs.find()) {
            page.fillRect(
                    Integer.parseInt(runs.group(1)) * 8,
                    Integer.parseInt(runs.group(2)) * 8,
                    Integer.parseInt(runs.group(3)) * 8,
                    8);
        }
        assertThat(decode(image).getText()).isEqualTo("https://chikaya.ma/t/<script>&\"'");
    }

    private static BufferedImage drawn(String content) {
        Shape shape = Qr.shape(content, 600);
        BufferedImage image = new BufferedImage(600, 600, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D page = image.createGraphics();
        page.setColor(Color.WHITE);
        page.fillRect(0, 0, 600, 600);
        page.setColor(Color.BLACK);
        page.fill(shape);
        return image;
    }

    private static Result decode(BufferedImage image) throws Exception {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new GlobalHistogramBinarizer(new BufferedImageLuminanceSource(image))));
    }
}
