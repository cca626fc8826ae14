package ma.chikaya.files;

/** A photographed page, upright and small enough that many make one document. */
public final class PagePicture {

    private final byte[] jpeg;
    private final int width;
    private final int height;
    private final byte[] thumb;

    PagePicture(byte[] jpeg, int width, int height, byte[] thumb) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
        this.thumb = thumb;
    }

    /** The page, a JPEG. */
    public byte[] jpeg() {
        return jpeg;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The same to be told apart by, a few kilobytes of JPEG. */
    public byte[] thumb() {
        return thumb;
    }
}
