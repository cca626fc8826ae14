package ma.chikaya.documents;

import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import ma.chikaya.kernel.LegalTime;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Turns a page of our own templates into a tagged PDF. Nothing is fetched: neither files nor addresses.
 *
 * @param made legal time written as the file's date
 * @param symbol the word that stands for characters no font draws
 */
record Pdf(String title, LocalDateTime made, String symbol) {

    /** White left under the last line of a strip, in points. */
    private static final float FOOT = 17;

    static {
        XRLog.setLoggerImpl(new EngineLog());
    }

    void write(String html, OutputStream out) throws IOException {
        write(html, false, out);
    }

    /** The same on a strip that is cut where what stands on it ends. */
    void writeCut(String html, OutputStream out) throws IOException {
        write(html, true, out);
    }

    private void write(String html, boolean cut, OutputStream out) throws IOException {
        Document page = parse(Printable.xml(html));
        Printable.clean(page.getElementsByTagName("body").item(0), symbol);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Fonts.addTo(builder);
        builder.useUnicodeBidiSplitter(Runs::new)
                .useUnicodeBidiReorderer(new ArabicText())
                .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(Locale.ROOT))
                .useUnicodeCharacterBreaker(new ICUBreakers.ICUCharacterBreaker(Locale.ROOT))
                .useObjectDrawerFactory(Drawings.factory())
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.usePdfUaAccessibility(true).withProducer("Chikaya").withW3cDocument(page, null);
        try (PdfBoxRenderer renderer = builder.toStream(out).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            describe(renderer.getPdfDocument());
            if (cut) cut(renderer);
            renderer.getPdfDocument().save(out);
        }
    }

    private static void cut(PdfBoxRenderer renderer) {
        PDPage strip = renderer.getPdfDocument().getPage(0);
        PDRectangle whole = strip.getMediaBox();
        // Counted from the foot of the page, as PDF counts.
        float end = Math.max(whole.getLowerLeftY(), renderer.getLastContentBottom() - FOOT);
        PDRectangle box = new PDRectangle(whole.getLowerLeftX(), end, whole.getWidth(), whole.getUpperRightY() - end);
        strip.setMediaBox(box);
        strip.setCropBox(box);
    }

    private void describe(PDDocument document) {
        document.getDocumentInformation().setTitle(title);
        // By its offset: java.util would look the zone up by name, and count the unknown as UTC.
        ZonedDateTime at = made.atZone(LegalTime.ZONE).withFixedOffsetZone();
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(at));
    }

    private static Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (ParserConfigurationException | SAXException | IOException impossible) {
            throw new IllegalStateException("a template of a paper is not well-formed", impossible);
        }
    }
}
