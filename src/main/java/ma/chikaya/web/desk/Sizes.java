package ma.chikaya.web.desk;

import ma.chikaya.files.StoredFile;
import ma.chikaya.web.Page;

/** How large a file is, or how long it plays. */
final class Sizes {

    private Sizes() {}

    static String of(Page page, StoredFile file) {
        if (file.duration() != null) {
            long seconds = Math.max(1, file.duration().toSeconds());
            return "%d:%02d".formatted(seconds / 60, seconds % 60);
        }
        long kilobytes = Math.max(1, Math.round(file.size() / 1024.0));
        return kilobytes < 1024
                ? page.t("desk.size.kb", "n", kilobytes)
                : page.t("desk.size.mb", "n", Math.round(kilobytes / 102.4) / 10.0);
    }

    static String icon(StoredFile file) {
        return switch (file.kind()) {
            case IMAGE -> "image";
            case AUDIO -> "file-audio";
            case VIDEO -> "video";
            case DOCUMENT -> "file-text";
        };
    }
}
