package ma.chikaya.files;

/** Few bytes can unfold to a picture no reader's memory holds. */
final class Pixels {

    /** Above the largest telephone camera (200 megapixels). */
    private static final long MAX = 250_000_000;

    private Pixels() {}

    static void check(long width, long height) throws Rejected {
        if (width <= 0 || height < 0) throw Rejected.damaged();
        if (width > MAX || width * height > MAX) throw new Rejected(Reason.BOMB);
    }
}
