package ma.chikaya.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes photographs into pages. Memory is bounded whatever a camera sends: one picture is decoded at a time, at most
 * {@value #MOST_DECODED} points of it.
 */
public final class PagePictures {

    /** Bytes of one page; {@link Room#SCAN} of them are one attachment. */
    static final int MOST_BYTES = 330_000;

    /** Points on the longer side: about 170 to the inch of an A4 page, which small print survives. */
    private static final int LONG_SIDE = 2_000;

    private static final int THUMB_SIDE = 260;
    private static final long MOST_DECODED = 16_000_000;

    /** A camera's largest; above it a picture stays a file of its own. */
    private static final long MOST = 120_000_000;

    /** The same where the decoder keeps all of it. */
    private static final long MOST_PROGRESSIVE = 40_000_000;

    private static final float[] QUALITIES = {0.8f, 0.65f, 0.5f, 0.35f};

    private static final Logger LOG = LoggerFactory.getLogger(PagePictures.class);

    private final StoredFiles files;
    private final Semaphore one = new Semaphore(1, true);

    PagePictures(StoredFiles files) {
        this.files = files;
    }

    /** The page a stored picture shows; empty where it is none, or none this can decode: it stays the file it is. */
    public Optional<PagePicture> find(StoredFile file) {
        boolean jpeg = file.mediaType().equals(FileType.JPEG.mediaType());
        if (!jpeg && !file.mediaType().equals(FileType.PNG.mediaType())) return Optional.empty();
        one.acquireUninterruptibly();
        try {
            return Optional.ofNullable(decode(file, jpeg)).map(PagePictures::page);
        } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
            LOG.info("Picture {} stays a file of its own: {}", file.id(), unreadable.toString());
            return Optional.empty();
        } finally {
            one.release();
        }
    }

    private @Nullable BufferedImage decode(StoredFile file, boolean jpeg) throws IOException {
        JpegHead head = jpeg ? head(file) : new JpegHead(Orientation.UPRIGHT, false);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(file.mediaType());
        if (!readers.hasNext()) return null;
        ImageReader reader = readers.next();
        try (InputStream in = files.open(file);
                ImageInputStream source = new MemoryCacheImageInputStream(in)) {
            reader.setInput(source, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > (head.progressive() ? MOST_PROGRESSIVE : MOST)) return null;
            int step = 1;
            while ((width / step) * (height / step) > MOST_DECODED) step++;
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return turned(reader.read(0, how), head.orientation(), LONG_SIDE);
        } finally {
            reader.dispose();
        }
    }

    private JpegHead head(StoredFile file) throws IOException {
        try (InputStream in = files.open(file)) {
            return JpegHead.read(in.readNBytes(JpegHead.LENGTH));
        }
    }

    private static PagePicture page(BufferedImage upright) {
        byte[] jpeg = write(upright, QUALITIES[0]);
        BufferedImage now = upright;
        for (int i = 1; jpeg.length > MOST_BYTES; i++) {
            // Noise alone needs this: a page of words is far below after the first.
            if (i % QUALITIES.length == 0) now = scaled(now, Math.max(now.getWidth(), now.getHeight()) * 2 / 3);
            jpeg = write(now, QUALITIES[i % QUALITIES.length]);
        }
        return new PagePicture(jpeg, now.getWidth(), now.getHeight(), write(scaled(now, THUMB_SIDE), 0.6f));
    }

    /** Turned and mirrored as Exif says (2.32 §4.6.4), on white, no larger than a page needs. */
    private static BufferedImage turned(BufferedImage picture, int orientation, int longSide) {
        double scale = Math.min(1, (double) longSide / Math.max(picture.getWidth(), picture.getHeight()));
        BufferedImage small = picture;
        // By halves, for a larger step would leave out points.
        while (scale < 0.5) {
            small = drawn(
                    small, AffineTransform.getScaleInstance(0.5, 0.5), small.getWidth() / 2, small.getHeight() / 2);
            scale *= 2;
        }
        int width = Math.max(1, (int) Math.round(small.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(small.getHeight() * scale));
        boolean lies = orientation >= 5;
        AffineTransform turn = turn(orientation, width, height);
        turn.scale((double) width / small.getWidth(), (double) height / small.getHeight());
        return drawn(small, turn, lies ? height : width, lies ? width : height);
    }

    private static AffineTransform turn(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static BufferedImage scaled(BufferedImage picture, int longSide) {
        return turned(picture, Orientation.UPRIGHT, longSide);
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        BufferedImage page = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return page;
    }

    private static byte[] write(BufferedImage page, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream made = new ByteArrayOutputStream(MOST_BYTES);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(made)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), how);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            writer.dispose();
        }
        return made.toByteArray();
    }
}
