package ma.chikaya.files;

import java.util.List;

/** The formats known. */
final class Formats {

    /** Formats with a signature first; text, which has none, last. */
    private static final List<Format> ALL = List.of(
            new Jpeg(),
            new Png(),
            new Gif(),
            new Webp(),
            new Wave(),
            new IsoMedia(),
            new Webm(),
            new Pdf(),
            new OfficeZip(),
            new CompoundFile(),
            new Ogg(),
            new Amr(),
            new MpegAudio(),
            new PlainText());

    private Formats() {}

    static Format of(byte[] head) throws Rejected {
        for (Format format : ALL) {
            if (format.claims(head)) return format;
        }
        throw Rejected.type();
    }
}
