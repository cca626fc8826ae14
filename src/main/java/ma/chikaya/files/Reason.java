package ma.chikaya.files;

import java.util.Locale;
import java.util.Map;
import ma.chikaya.kernel.Refusal;

/** Why a file is not kept; each has its sentence under {@code files.refused.*}. */
enum Reason {
    EMPTY,
    LARGE,
    MANY,
    /** With the others of the draft it is too much. */
    TOTAL,
    TYPE,
    /** Named as a picture, and nothing that can be kept. */
    PRETENDED,
    DAMAGED,
    MACROS,
    BOMB,
    LOCKED,
    VIRUS,
    UNSCANNED,
    INTERRUPTED;

    String key() {
        return "files.refused." + name().toLowerCase(Locale.ROOT);
    }

    Refusal refusal(String name) {
        return refusal(name, Room.FILING);
    }

    Refusal refusal(String name, Room room) {
        return new Refusal(
                key(),
                Map.of(
                        "name",
                        name,
                        "megabytes",
                        StoredFiles.MAX_BYTES >> 20,
                        "total",
                        room.bytes() >> 20,
                        "files",
                        room.files()));
    }
}
