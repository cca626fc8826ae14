package ma.chikaya.web.citizen;

import java.time.Duration;
import java.util.Locale;
import ma.chikaya.files.StoredFile;
import ma.chikaya.kernel.Language;
import ma.chikaya.web.Attachment;
import org.jspecify.annotations.Nullable;

/** Stored files as pages show them. */
final class Attached {

    private Attached() {}

    static Attachment of(StoredFile file, Language language, @Nullable String href) {
        return new Attachment(file.name(), size(file, language), href, icon(file));
    }

    /** Its size, and for what is heard or watched its length before it. */
    static String size(StoredFile file, Language language) {
        String size = size(file.size(), language);
        Duration length = file.duration();
        if (length == null) return size;
        long seconds = Math.max(1, length.toSeconds());
        return "%d:%02d · %s".formatted(seconds / 60, seconds % 60, size);
    }

    static String size(long bytes, Language language) {
        boolean french = language == Language.FR;
        if (bytes < 1_000_000) return Math.max(1, Math.round(bytes / 1000.0)) + (french ? " Ko" : " KB");
        String megabytes =
                String.format(Locale.ROOT, "%.1f", bytes / 1_000_000.0).replace(".0", "");
        return (french ? megabytes.replace('.', ',') : megabytes) + (french ? " Mo" : " MB");
    }

    static String icon(StoredFile file) {
        return switch (file.kind()) {
            case IMAGE -> "image";
            case DOCUMENT -> "file-text";
            case AUDIO -> "file-audio";
            case VIDEO -> "video";
        };
    }
}
