package ma.chikaya.files;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a file turned out to be. */
record Found(FileType type, @Nullable Duration duration) {

    Found(FileType type) {
        this(type, null);
    }
}
