package ma.chikaya.files;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MP4, M4A, 3GP, MOV and HEIC, told apart by brand and by tracks. Places and devices stand in {@code udta},
 * {@code meta} and {@code uuid} boxes: they become free space, in place, so that no offset moves.
 */
final class IsoMedia implements Format {

    private static final int MAX_TRACKS = 32;

    /** A recorder that streams writes two boxes a second or so. */
    private static final int MAX_FRAGMENTS = 50_000;

    private static final Set<String> STILL = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");
    private static final Set<String> STILL_OR_NOT = Set.of("mif1", "msf1");
    private static final Set<String> REFUSED = Set.of("avif", "avis", "crx ", "jp2 ", "jpx ");

    @Override
    public boolean claims(byte[] head) {
        return Format.startsWith(head, 4, "ftyp");
    }

    @Override
    public Found inspect(Workfile file, String name) throws Rejected, IOException {
        Box brands = Box.at(file, 0, file.size());
        String major = file.word(brands.body(), 4);
        if (REFUSED.contains(major)) throw Rejected.type();
        boolean still = STILL.contains(major) || (STILL_OR_NOT.contains(major) && listsStill(file, brands));
        if (STILL_OR_NOT.contains(major) && !still) throw Rejected.type();
        Contents contents = new Contents();
        walk(file, still, contents);
        if (still) {
            if (contents.meta == null) throw Rejected.damaged();
            HeicMetadata.blank(file, contents.meta);
            return new Found(FileType.HEIC);
        }
        if (contents.movie == null || !contents.hasData) throw Rejected.damaged();
        return film(file, contents.movie, major);
    }

    private static boolean listsStill(Workfile file, Box brands) throws Rejected, IOException {
        for (long at = brands.body() + 8; at <= Math.min(brands.end(), brands.body() + 1024) - 4; at += 4) {
            if (STILL.contains(file.word(at, 4))) return true;
        }
        return false;
    }

    private static final class Contents {
        @Nullable
        Box meta;

        @Nullable
        Box movie;

        boolean hasData;

        boolean suffice(boolean still) {
            return still ? meta != null : movie != null && hasData;
        }
    }

    private static void walk(Workfile file, boolean still, Contents contents) throws Rejected, IOException {
        long size = file.size();
        int count = 0;
        for (long at = 0; at < size; ) {
            // telephones append trailers of their own that are no boxes: cut there
            if (contents.suffice(still) && !looksLikeBox(file, at, size)) {
                file.truncate(at);
                return;
            }
            if (size - at < 8 || ++count > MAX_FRAGMENTS) throw Rejected.damaged();
            Box box = Box.at(file, at, size);
            switch (box.type()) {
                case "ftyp", "styp", "moof", "mfra", "sidx", "free", "skip", "wide", "pdin" -> {}
                case "mdat" -> contents.hasData = true;
                case "moov" -> contents.movie = box;
                case "meta" -> {
                    if (still) contents.meta = box;
                    else box.blank(file);
                }
                default -> box.blank(file);
            }
            at = box.end();
        }
    }

    private static boolean looksLikeBox(Workfile file, long at, long size) throws Rejected, IOException {
        if (size - at < 8) return false;
        long length = file.u32(at);
        return (length >= 8 || length == 1)
                && file.word(at + 4, 4).chars().allMatch(c -> c == ' ' || (c >= '0' && c <= 'z'));
    }

    private static Found film(Workfile file, Box movie, String major) throws Rejected, IOException {
        Set<String> handlers = new HashSet<>();
        @Nullable Duration[] duration = new Duration[1];
        int[] tracks = {0};
        Box.each(file, movie.body(), movie.end(), box -> {
            switch (box.type()) {
                case "mvhd" -> duration[0] = duration(file, box);
                case "udta", "meta", "uuid" -> box.blank(file);
                case "trak" -> {
                    if (++tracks[0] > MAX_TRACKS) throw Rejected.damaged();
                    handlers.add(handler(file, box));
                    Box.each(file, box.body(), box.end(), inner -> {
                        if (Set.of("udta", "meta", "uuid").contains(inner.type())) inner.blank(file);
                    });
                }
                default -> {}
            }
        });
        boolean seen = handlers.contains("vide");
        if (!seen && !handlers.contains("soun")) throw Rejected.type();
        FileType type;
        if (major.startsWith("3g")) type = seen ? FileType.VIDEO_3GP : FileType.AUDIO_3GP;
        else if (!seen) type = FileType.AUDIO_MP4;
        else type = major.equals("qt  ") ? FileType.MOV : FileType.VIDEO_MP4;
        return new Found(type, duration[0]);
    }

    private static String handler(Workfile file, Box track) throws Rejected, IOException {
        Optional<Box> media = track.child(file, "mdia");
        Optional<Box> handler = media.isEmpty() ? Optional.empty() : media.get().child(file, "hdlr");
        return handler.isEmpty() ? "" : file.word(handler.get().body() + 8, 4);
    }

    private static @Nullable Duration duration(Workfile file, Box header) throws Rejected, IOException {
        boolean wide = file.u8(header.body()) == 1;
        long at = header.body() + (wide ? 20 : 12);
        long scale = file.u32(at);
        long units = wide ? file.i64(at + 4) : file.u32(at + 4);
        boolean unknown = units <= 0 || (!wide && units == 0xFFFFFFFFL);
        return unknown ? null : Durations.of((double) units, (double) scale);
    }
}
