package ma.chikaya.documents;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads a paper back as a person with a phone, a screen reader or a photocopier would. */
public record PdfReader(PDDocument document) implements AutoCloseable {

    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    public static PdfReader read(Writer writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return new PdfReader(Loader.loadPDF(out.toByteArray()));
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    public String text() throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        return stripper.getText(document).replaceAll("[\\s\\u00A0]+", " ");
    }

    String page(int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document);
    }

    /** Every glyph with its place, in the order drawn. */
    List<TextPosition> glyphs() throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                glyphs.add(glyph);
            }
        }.getText(document);
        return glyphs;
    }

    /** The left edge of the first glyph that reads so. */
    float left(String letter) throws IOException {
        return glyphs().stream()
                .filter(glyph -> glyph.getUnicode().equals(letter))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + letter + " on the paper"))
                .getXDirAdj();
    }

    public Result qr(int page, ImageType type) throws IOException, ReaderException {
        ReaderException unread = NotFoundException.getNotFoundInstance();
        for (int dpi : LOOKS) {
            try {
                return new QRCodeReader().decode(photograph(page, dpi, type), HARD);
            } catch (ReaderException again) {
                unread = again;
            }
        }
        throw unread;
    }

    /** All codes of a page that has several: which of them a reader of one finds first is chance. */
    public Set<String> qrs(int page, ImageType type) throws IOException {
        Set<String> found = new TreeSet<>();
        for (int dpi : LOOKS) {
            try {
                for (Result one : new QRCodeMultiReader().decodeMultiple(photograph(page, dpi, type), HARD)) {
                    found.add(one.getText());
                }
            } catch (NotFoundException none) {
                // At another size perhaps.
            }
        }
        return found;
    }

    /** In dots to the inch. A camera looks more than once too: some patterns fall between the points of one size. */
    private static final int[] LOOKS = {150, 200, 110};

    private static final Map<DecodeHintType, Object> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    private BinaryBitmap photograph(int page, int dpi, ImageType type) throws IOException {
        BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, type);
        return new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
