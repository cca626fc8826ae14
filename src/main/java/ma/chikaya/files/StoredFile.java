package ma.chikaya.files;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kept attachment.
 *
 * @param name what the sender called it, made harmless, with the extension of its true type
 * @param mediaType told by the content, never by the sender
 * @param size bytes kept, after picture metadata went
 * @param sha256 lower-case hexadecimal digest of the bytes kept
 * @param shown whether browsers can show or play it themselves; anything else is only offered for download
 * @param duration of a sound or a film, where its container tells
 */
public record StoredFile(
        UUID id,
        Owner owner,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt,
        FileKind kind,
        boolean shown,
        @Nullable Duration duration) {

    /**
     * A name that tells nothing about its sender, e.g. {@code piece-1.jpg}.
     *
     * @param position place of the file in its list, from 1
     */
    public String neutralName(int position) {
        int dot = name.lastIndexOf('.');
        return "piece-" + position + (dot < 0 ? "" : name.substring(dot).toLowerCase(java.util.Locale.ROOT));
    }
}
