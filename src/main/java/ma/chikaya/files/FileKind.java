package ma.chikaya.files;

/** What a page does with a file: shows it, plays it, or offers it. */
public enum FileKind {
    IMAGE,
    DOCUMENT,
    AUDIO,
    VIDEO
}
