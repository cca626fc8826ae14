package ma.chikaya.files;

/**
 * How much one owner may hold.
 *
 * @param bytes of all its files together; counted for drafts alone
 */
public record Room(int files, long bytes) {

    /** What a person attaches: to a filing, a complement, a message. */
    public static final Room FILING = new Room(StoredFiles.MAX_FILES, StoredFiles.MAX_BYTES_OF_DRAFT);

    /** A paper that is keyed, photographed page by page. */
    public static final Room PAPER = new Room(60, 180L << 20);

    /** The photographed pages of one paper, which become one attachment. */
    public static final Room SCAN = new Room(60, StoredFiles.MAX_BYTES - (1 << 19));

    /** Beside what a paper brings, the document its pages have become. */
    public static final Room BOUND = new Room(PAPER.files() + 1, PAPER.bytes() + StoredFiles.MAX_BYTES);

    static final Room SUBMISSION = new Room(StoredFiles.MAX_FILES_OF_SUBMISSION, Long.MAX_VALUE);
}
