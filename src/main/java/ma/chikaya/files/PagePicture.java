package ma.chikaya.files;

/**
 * A photographed page, upright and small enough that many make one document.
 *
 * @param jpeg the page
 * @param thumb the same to be told apart by, a few kilobytes of JPEG
 */
public record PagePicture(byte[] jpeg, int width, int height, byte[] thumb) {}
