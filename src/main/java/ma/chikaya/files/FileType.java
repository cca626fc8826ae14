package ma.chikaya.files;

import java.util.Optional;

/** The types accepted; the first extension is the one given to a file whose name ends otherwise. */
enum FileType {
    JPEG("image/jpeg", FileKind.IMAGE, true, "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", FileKind.IMAGE, true, "png"),
    WEBP("image/webp", FileKind.IMAGE, true, "webp"),
    GIF("image/gif", FileKind.IMAGE, true, "gif"),
    HEIC("image/heic", FileKind.IMAGE, false, "heic", "heif"),
    PDF("application/pdf", FileKind.DOCUMENT, false, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileKind.DOCUMENT, false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileKind.DOCUMENT, false, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", FileKind.DOCUMENT, false, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", FileKind.DOCUMENT, false, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", FileKind.DOCUMENT, false, "ods"),
    DOC("application/msword", FileKind.DOCUMENT, false, "doc"),
    XLS("application/vnd.ms-excel", FileKind.DOCUMENT, false, "xls"),
    TEXT("text/plain", FileKind.DOCUMENT, false, "txt"),
    AUDIO_WEBM("audio/webm", FileKind.AUDIO, true, "webm", "weba"),
    AUDIO_OGG("audio/ogg", FileKind.AUDIO, true, "ogg", "oga", "opus"),
    MP3("audio/mpeg", FileKind.AUDIO, true, "mp3"),
    AUDIO_MP4("audio/mp4", FileKind.AUDIO, true, "m4a", "mp4"),
    WAV("audio/wav", FileKind.AUDIO, true, "wav"),
    AMR("audio/amr", FileKind.AUDIO, false, "amr"),
    AMR_WIDE("audio/amr-wb", FileKind.AUDIO, false, "awb", "amr"),
    AUDIO_3GP("audio/3gpp", FileKind.AUDIO, false, "3gp", "3gpp", "3ga", "3g2"),
    AAC("audio/aac", FileKind.AUDIO, true, "aac"),
    VIDEO_MP4("video/mp4", FileKind.VIDEO, true, "mp4", "m4v"),
    VIDEO_WEBM("video/webm", FileKind.VIDEO, true, "webm"),
    VIDEO_3GP("video/3gpp", FileKind.VIDEO, true, "3gp", "3gpp", "3g2"),
    MOV("video/quicktime", FileKind.VIDEO, true, "mov", "qt");

    private final String mediaType;
    private final FileKind kind;
    private final boolean shown;
    /** With a space around each: lists are not constant enough for an enum. */
    private final String extensions;

    FileType(String mediaType, FileKind kind, boolean shown, String... extensions) {
        this.mediaType = mediaType;
        this.kind = kind;
        this.shown = shown;
        this.extensions = " " + String.join(" ", extensions) + " ";
    }

    String mediaType() {
        return mediaType;
    }

    FileKind kind() {
        return kind;
    }

    boolean shown() {
        return shown;
    }

    String extension() {
        return extensions.substring(1, extensions.indexOf(' ', 1));
    }

    boolean hasExtension(String extension) {
        return !extension.contains(" ") && extensions.contains(" " + extension + " ");
    }

    static Optional<FileType> findByMediaType(String mediaType) {
        for (FileType type : values()) {
            if (type.mediaType.equals(mediaType)) return Optional.of(type);
        }
        return Optional.empty();
    }
}
