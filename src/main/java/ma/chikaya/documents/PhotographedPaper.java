package ma.chikaya.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The photographed pages of one paper as one PDF (ISO 32000-1), in their order. Each page is copied as it lies, so that
 * the whole is read through without being held: of a page only its size is known before.
 */
public final class PhotographedPaper {

    /** The longer side of A4, in points. */
    private static final double LONG_SIDE = 842;

    private static final int BEFORE_PAGES = 3;

    private final List<Supplier<InputStream>> parts = new ArrayList<>();
    private final List<Long> offsets = new ArrayList<>();
    private long length;

    private PhotographedPaper() {}

    /**
     * A page.
     *
     * @param jpeg in colours without transparency, opened when its turn comes
     * @param bytes how many it has
     */
    public record Page(int width, int height, long bytes, Supplier<InputStream> jpeg) {}

    /**
     * The bytes of the document, made as they are read.
     *
     * @param made legal time
     */
    public static InputStream read(String title, LocalDateTime made, List<Page> pages) {
        PhotographedPaper paper = new PhotographedPaper();
        paper.write(title, made, pages);
        return new Joined(paper.parts.iterator());
    }

    private void write(String title, LocalDateTime made, List<Page> pages) {
        put("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        object("<</Type/Catalog/Pages 2 0 R/ViewerPreferences<</DisplayDocTitle true>>>>");
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) kids.append(first(i)).append(" 0 R ");
        object(String.format(Locale.ROOT, "<</Type/Pages/Count %d/Kids[%s]>>", pages.size(), kids));
        object(String.format(
                Locale.ROOT,
                "<</Title<FEFF%s>/Producer(Chikaya)/CreationDate(D:%s)>>",
                HexFormat.of().formatHex(title.getBytes(StandardCharsets.UTF_16BE)),
                made.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT))));
        for (int i = 0; i < pages.size(); i++) page(first(i), pages.get(i));
        finish();
    }

    private static int first(int page) {
        return BEFORE_PAGES + 1 + page * 3;
    }

    private void page(int no, Page page) {
        double scale = LONG_SIDE / Math.max(page.width(), page.height());
        String size = String.format(Locale.ROOT, "%.2f %.2f", page.width() * scale, page.height() * scale);
        object(String.format(
                Locale.ROOT,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]/Contents %d 0 R/Resources<</XObject<</P %d 0 R>>>>>>",
                size,
                no + 1,
                no + 2));
        String drawing = "q " + size.replace(" ", " 0 0 ") + " 0 0 cm /P Do Q";
        object(String.format(Locale.ROOT, "<</Length %d>>stream\n%s\nendstream", drawing.length(), drawing));
        begin();
        put(String.format(
                Locale.ROOT,
                "<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8"
                        + "/Filter/DCTDecode/Length %d>>stream\n",
                page.width(),
                page.height(),
                page.bytes()));
        parts.add(page.jpeg());
        length += page.bytes();
        put("\nendstream\nendobj\n");
    }

    private void object(String content) {
        begin();
        put(content + "\nendobj\n");
    }

    private void begin() {
        offsets.add(length);
        put(offsets.size() + " 0 obj\n");
    }

    private void finish() {
        long at = length;
        StringBuilder end =
                new StringBuilder(String.format(Locale.ROOT, "xref\n0 %d\n0000000000 65535 f \n", offsets.size() + 1));
        for (long offset : offsets) end.append(String.format(Locale.ROOT, "%010d 00000 n \n", offset));
        put(end
                + String.format(
                        Locale.ROOT,
                        "trailer\n<</Size %d/Root 1 0 R/Info 3 0 R>>\nstartxref\n%d\n%%%%EOF\n",
                        offsets.size() + 1,
                        at));
    }

    private void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        parts.add(() -> new ByteArrayInputStream(bytes));
        length += bytes.length;
    }

    /** One part after the other, each opened when the one before is at its end. */
    private static final class Joined extends InputStream {

        private final Iterator<Supplier<InputStream>> rest;
        private InputStream now = InputStream.nullInputStream();

        Joined(Iterator<Supplier<InputStream>> rest) {
            this.rest = rest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int most) throws IOException {
            if (most == 0) return 0;
            while (true) {
                int count = now.read(into, offset, most);
                if (count > 0) return count;
                now.close();
                if (!rest.hasNext()) return -1;
                now = rest.next().get();
            }
        }

        @Override
        public void close() throws IOException {
            now.close();
        }
    }
}
