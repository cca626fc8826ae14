package ma.chikaya.files;

import java.io.IOException;
import java.nio.file.Path;

/** Looks for malware before a file is kept. */
interface Scanner {

    /** Whether the file is clean; {@link IOException} where that could not be found out. */
    boolean isClean(Path file) throws IOException;

    /** Where none is configured. */
    Scanner NONE = file -> true;
}
